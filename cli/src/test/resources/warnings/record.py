"""Records what CPython 3.13 makes of options: record.py, with python3.13, in this folder."""
import os
import subprocess
import sys

folder = os.getcwd() + "/"
OPTIONS = [
    [], ["-W", "error"], ["-W", "ignore", "-W", "d::DeprecationWarning"], ["-Wi:us"], ["-Wall"],
    ["-W", "bogus", "-W", "a:b:c:d:e:f", "-W", "ignore::nope", "-W", "ignore::a.b", "-W", "ignore::int"],
    ["-W", "ignore:::m:x"], ["-W", "ignore:user (:UserWarning:__main__:7", "-W", "error:user:UserWarning:__main__:8"],
    ["-W", "error::UserWarning:other"], ["-X", "dev"], ["-X", "dev", "-W", "ignore"], ["-Xfoo=1", "-X", "bar"],
]
with open("expected.txt", "w") as out:
    for options in OPTIONS:
        ran = subprocess.run([sys.executable, *options, "program.py"], capture_output=True, text=True)
        out.write("--- " + "|".join(options) + "\n" + (ran.stdout + ran.stderr).replace(folder, ""))
