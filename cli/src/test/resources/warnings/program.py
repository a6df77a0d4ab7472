import sys
import warnings

print(sys.warnoptions, sys._xoptions, sys.flags.dev_mode)
try:
    warnings.warn("dep", DeprecationWarning)
    warnings.warn("user (1)")
    warnings.warn("res", ResourceWarning)
except Warning as e:
    print("raised", repr(e))
for action, message, category, module, line in warnings.filters:
    patterns = [p.pattern if hasattr(p, "pattern") else p for p in (message, module)]
    print(action, *patterns, category.__name__, line)
