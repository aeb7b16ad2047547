é = ñ = 日本 = ａｂｃ = ﬁ = ℌ = ª = µ = ſ = _ = __a__ = a1
x.ﬁ(ｗｉｄｔｈ=1)
def ﬃ(ﬄ): global ﬂ
import ﬁ.ﬂ as ﬅ
class Å: pass
Å = Å = Å
가 = 가
ệ = ệ
match ﬁ:
    case ﬀ(ﬁ=ﬂ): pass
℘ = ℮ = a·b = x·
