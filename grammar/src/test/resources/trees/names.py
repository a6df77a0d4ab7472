é = ñandú = 日本 = _x1 = 1
ﬁ = 1
ｘ = 2
µ, μ
ℌello.ﬀ(ª=1)
𝔘𝔫𝔦 = x·y
def ĉ(ŝ): return ŝ
