which = 'py'
