if a:
	b
	if c:
		d
if e:
        f
  # comment

        g

class A:
  def f(self):

    pass

  
  # comment
  def g(self):
      pass
# last
x = 1 + \
    2
x = a if b \
  else c
if x and \
   y:
    z = [1,
2,
  3
]
if 1:
  if 2:
    if 3:
      pass
else: pass
x = """
  text
"""; y = 1
\
x = 2
if 1:
    \
    y
    z
while 0: pass
# end without line end