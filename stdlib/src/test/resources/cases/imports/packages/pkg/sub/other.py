from . import leaf
from .leaf import name as sibling
from .. import name as parent
from ..sub.leaf import name
def f(): return parent
