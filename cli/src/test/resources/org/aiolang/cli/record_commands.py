"""Records what CPython does with the command lines in commands.txt: python3.13 record_commands.py"""
import os
import pathlib
import subprocess
import sys
import tempfile

here = pathlib.Path(__file__).parent
table = here / "commands.txt"
out = []
env = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
env.update(CPYTHON=sys.executable, LC_ALL="C.UTF-8")
for line in table.read_text().splitlines():
    if line.startswith("#") or not line and out and out[-1].startswith("#"):
        out.append(line)
    elif line.startswith("$ "):
        with tempfile.TemporaryDirectory() as folder:
            pathlib.Path(folder, "show.py").write_text("import sys\nprint(__name__, [a.rpartition('/')[2] for a in sys.argv])\n")
            pathlib.Path(folder, "pkg").mkdir()
            pathlib.Path(folder, "pkg", "__main__.py").write_text("import sys\nprint(__name__, sys.argv[1:])\n")
            run = subprocess.run(["sh", "-c", 'aio() { "$CPYTHON" "$@"; }\n' + line[2:]], cwd=folder, env=env,
                                 stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        out.append(line)
        out.extend("  " + text for text in run.stdout.splitlines())
        out.append(f"= {run.returncode}")
table.write_text("\n".join(out) + "\n")
