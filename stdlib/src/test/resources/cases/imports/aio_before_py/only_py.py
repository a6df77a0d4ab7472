which = 'only py'
