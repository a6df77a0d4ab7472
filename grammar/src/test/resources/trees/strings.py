'' "" '''''' """"""
'a' "b" '''c''' """d"""
r'\n', R"\t", u'x', U"y", b'z', B"w", br'\n', rb"\t", Rb'\x', bR'\y'
'\a\b\f\n\r\t\v\\\'\"\0\7\77\377\400\x41\u00e9\U0001f600\N{BULLET}\N{LATIN SMALL LETTER E WITH ACUTE}'
b'\a\b\f\n\r\t\v\\\'\"\0\7\77\377\x41\xff\u\N\q'
'\
'
'a\
b'
"""line
two
	three"""
'unknown \d \q'
'a' 'b' \
    "c"
('a'
 'b'  # comment
 u'c')
u'a' 'b'
b'a' b'b' b'\xff'
'"' "'" '''a'b"c'''
"""a"b""" '''\''''
'é' '😀' 'a😀b'
x = 'naïve', 1
