'a' "b" '''c''' """d"""
'a' 'b' "c"
u'a' 'b'
'a' u'b'
U'a'
r'\a' R'\n'
b'a' B'b' rb'\x' bR'\x' Rb'a' BR'b'
'\'\"\\\a\b\f\n\r\t\v\0\1\12\123\377'
'\x41\u00e9\U0001F600\N{LATIN SMALL LETTER A}\N{greek small letter alpha}\N{BULLET}\N{DIGIT ONE}'
'\N{HANGUL SYLLABLE GAG}\N{CJK UNIFIED IDEOGRAPH-4E00}\N{LF}\N{LATIN CAPITAL LETTER GHA}'
'\ud800' '\udc00'
'\ud83d\ude00'
b'\x00\xff\n\'\0\377'
'a\
b'
'''a
b
	c'''
"""
'quoted' "text"
"""
'é' "日本語" '😀'
''
"" ''
b''
('a'
 'b'
 # comment
 'c')
x = 'a' 'b' .join('c')
'{}' '%s'
