"""The system libraries that Qt needs on Linux, and the packages that carry them."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

# Shared library: (Debian and Ubuntu package, Fedora package). From ldd on libQt6Widgets, libqxcb
# and libqwayland of PySide6-Essentials 6.11 and the two distributions' file lists.
PACKAGES = {
    "libEGL.so.1": ("libegl1", "libglvnd-egl"),
    "libGL.so.1": ("libgl1", "libglvnd-glx"),
    "libOpenGL.so.0": ("libopengl0", "libglvnd-opengl"),
    "libX11.so.6": ("libx11-6", "libX11"),
    "libX11-xcb.so.1": ("libx11-xcb1", "libX11-xcb"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig"),
    "libfreetype.so.6": ("libfreetype6", "freetype"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libgthread-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libwayland-client.so.0": ("libwayland-client0", "libwayland-client"),
    "libwayland-cursor.so.0": ("libwayland-cursor0", "libwayland-cursor"),
    "libwayland-egl.so.1": ("libwayland-egl1", "libwayland-egl"),
    "libxcb.so.1": ("libxcb1", "libxcb"),
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms"),
    "libxcb-randr.so.0": ("libxcb-randr0", "libxcb"),
    "libxcb-render.so.0": ("libxcb-render0", "libxcb"),
    "libxcb-render-util.so.0": ("libxcb-render-util0", "xcb-util-renderutil"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb"),
    "libxcb-shm.so.0": ("libxcb-shm0", "libxcb"),
    "libxcb-sync.so.1": ("libxcb-sync1", "libxcb"),
    "libxcb-util.so.1": ("libxcb-util1", "xcb-util"),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0", "libxcb"),
    "libxcb-xkb.so.1": ("libxcb-xkb1", "libxcb"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11"),
}
_EVERYWHERE = (
    "lib/libQt6Widgets.so.6",
    "lib/libQt6Gui.so.6",
    "plugins/platforms/libqoffscreen.so",
)
_PLUGINS = {"DISPLAY": "libqxcb.so", "WAYLAND_DISPLAY": "libqwayland.so"}
_PROBE = "from PySide6.QtWidgets import QApplication; QApplication([])"


def complaint(python: Path, variables: Mapping[str, str]) -> str:
    """Open Qt's application once, in a process of its own; give what it says if it cannot."""
    probe = subprocess.run(
        [python, "-c", _PROBE],
        capture_output=True, text=True, errors="replace", env=variables, check=False,
    )  # fmt: skip
    return (
        (probe.stderr.strip() or f"Qt ended with {probe.returncode}") if probe.returncode else ""
    )


def missing_libraries(python: Path, complaint: str, variables: Mapping[str, str]) -> list[str]:
    """Give the shared libraries that Qt asks for and this system lacks.

    The loader names one at a time, in the complaint; ldd names all, where it is there to ask.
    """
    plugins = [plugin for name, plugin in _PLUGINS.items() if variables.get(name)]
    wanted = [*_EVERYWHERE, *(f"plugins/platforms/{plugin}" for plugin in plugins)]
    binaries = [qt / name for qt in _qt_folders(python) for name in wanted]
    reports = [_ldd(binary) for binary in binaries if binary.is_file()]
    return unresolved("\n".join([complaint, *reports]))


def unresolved(report: str) -> list[str]:
    """Read ldd's report, or the loader's own complaint, for libraries that were not found."""
    found = re.findall(r"(\S+\.so[.\d]*) => not found", report)
    found += re.findall(r"(\S+\.so[.\d]*): cannot open shared object", report)
    # Qt's own libraries miss each other only when a wheel is damaged; no package brings them.
    return sorted({name for name in found if not name.startswith(("libQt6", "libpyside6"))})


def advice(missing: Iterable[str]) -> str:
    """Say which packages bring the libraries, as commands to copy."""
    missing = sorted(missing)
    known = [PACKAGES[name] for name in missing if name in PACKAGES]
    apt, dnf = (" ".join(sorted({pair[k] for pair in known})) for k in (0, 1))
    lines = [f"Qt needs system libraries that are missing here: {', '.join(missing)}"]
    if known:
        lines.append(f"    Debian, Ubuntu:  sudo apt-get install {apt}")
        lines.append(f"    Fedora, RHEL:    sudo dnf install {dnf}")
    unknown = [name for name in missing if name not in PACKAGES]
    if unknown:
        lines.append(f"    Install also the packages that carry {', '.join(unknown)}.")
    lines.append("Then run the same command again.")
    return "\n".join(lines)


def debian_packages_to_install(known_to_loader: str) -> list[str]:
    """Give the Debian packages of all libraries that ``ldconfig -p`` does not list."""
    return sorted({apt for name, (apt, _) in PACKAGES.items() if name not in known_to_loader})


def _qt_folders(python: Path) -> list[Path]:
    return list(python.parent.parent.glob("lib*/python3*/site-packages/PySide6/Qt"))


def _ldd(binary: Path) -> str:
    if shutil.which("ldd") is None:
        return ""
    return subprocess.run(
        ["ldd", binary], capture_output=True, text=True, errors="replace", check=False
    ).stdout


def main() -> None:
    """Print the Debian packages that are missing, for a script to install."""
    loader = shutil.which("ldconfig") or "/sbin/ldconfig"
    listed = subprocess.run([loader, "-p"], capture_output=True, text=True, check=False).stdout
    sys.stdout.write(" ".join(debian_packages_to_install(listed)) + "\n")


if __name__ == "__main__":
    main()
