"""Set the workbench up and start it (or, with ``test``, run its tests).

    python3 packaging/start.py
    python3 packaging/start.py test [arguments for pytest]

This file must stay readable to every Python 3, so that an old one can say that it is too old.
"""

import sys

if sys.version_info < (3, 11):
    sys.exit(
        "This is Python %d.%d; the workbench needs Python 3.11 or newer.\n"
        "Install a newer Python and start again with it, for example:\n"
        "    python3.12 packaging/start.py" % sys.version_info[:2]
    )

from launcher import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
