if a:
	b
	if c:
		d


# comment
  # other
	e
f = 1
x = a + \
    b
if x: \
  y
(
a
  ,
	b)

  
	
[  # c
]
if 1:
    pass
    # trailing
# end
else:
        pass
\
z
