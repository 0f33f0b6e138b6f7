# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What tools/run, tools/test and .ci/run share: the packages, the locale and the build. Sourced, not run.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# Enough to build the program and to use it.
# shellcheck disable=SC2034 # used by whoever sources this file
run_packages=(
  build-essential meson ninja-build pkgconf gettext
  libgtk-4-dev libadwaita-1-dev libsqlite3-dev libxlsxwriter-dev libpango1.0-dev libcairo2-dev libjson-glib-dev
  libcsv-dev libgsf-1-dev libicu-dev libgdk-pixbuf-2.0-dev libglib2.0-bin desktop-file-utils shared-mime-info
  adwaita-icon-theme librsvg2-common dconf-gsettings-backend fonts-noto-cjk locales
)

# What the tests and the checks need beyond that: a screen that is not there, programs that read what ours
# writes, and the judges of style.
# shellcheck disable=SC2034
test_packages=(
  xvfb xauth dbus gnumeric libreoffice-calc-nogui libreoffice-writer-nogui poppler-utils unzip sqlite3
  clang-format appstream libxml2-utils shellcheck binutils git
)

say () {
  printf '%s\n' "$*"
}

fail () {
  printf '%s: %s\n' "${0##*/}" "$*" >&2
  exit 1
}

# Runs a command with its output in the log $log; where it fails the log's end is shown, and we end with it.
quietly () {
  local what=$1
  shift
  if ! "$@" >>"$log" 2>&1 </dev/null; then
    tail -n 60 "$log" >&2
    fail "$what failed; all of its output is in $log"
  fi
}

# Sets the array as_root to what must stand before a command for it to run as root; false where nothing does.
become_root () {
  as_root=()
  if [ "$(id -u)" -eq 0 ]; then
    return 0
  fi
  as_root=(sudo)
  command -v sudo >/dev/null || return 1
  # Only where somebody sits at the terminal may sudo ask for a password.
  if [ -t 0 ]; then sudo -v; else sudo -n true 2>/dev/null; fi
}

# Installs those of the named packages that are missing. A system without dpkg is taken to have them.
install_packages () {
  local missing=() name
  local -A there=()

  command -v dpkg-query >/dev/null || return 0
  while read -r name; do
    there[$name]=1
  done < <(dpkg-query -W -f "\${db:Status-Status} \${Package}\n" 2>/dev/null | sed -n 's/^installed //p')
  for name in "$@"; do
    [ -n "${there[$name]:-}" ] || missing+=("$name")
  done
  [ ${#missing[@]} -gt 0 ] || return 0

  become_root || fail "these packages are missing and can only be installed by root; install them and start again: ${missing[*]}"
  say "Installing ${#missing[@]} packages: ${missing[*]}"
  quietly "Fetching the list of packages" "${as_root[@]}" apt-get -q -o DPkg::Lock::Timeout=300 update
  quietly "Installing the packages" "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get -q -y -o DPkg::Lock::Timeout=300 install --no-install-recommends "${missing[@]}"
}

has_chinese_locale () {
  locale -a 2>/dev/null | grep -qix 'zh_CN\.utf-\?8'
}

# Makes zh_CN.UTF-8 where it is missing and we may; /etc/locale.gen stays as its owner wrote it.
make_locale () {
  if ! has_chinese_locale && become_root; then
    say "Making the locale zh_CN.UTF-8"
    quietly "Making the locale" "${as_root[@]}" localedef -i zh_CN -f UTF-8 zh_CN.UTF-8
  fi
}

# Configures the build folder $1 with the remaining arguments. A folder that was made for another place (the
# project was moved or copied) or with other arguments is made anew, since Meson cannot take it over.
configure () {
  local folder=$1 wanted
  shift
  wanted="$root $*"
  if [ -f "$folder/build.ninja" ] && [ "$(cat "$folder/configured" 2>/dev/null)" = "$wanted" ]; then
    return 0
  fi
  find "$folder" -mindepth 1 -maxdepth 1 ! -path "$log" -exec rm -rf {} +
  quietly "Configuring" meson setup "$folder" "$root" "$@"
  printf '%s' "$wanted" >"$folder/configured"
}

# Starts the log of a build folder and names it in $log.
start_log () {
  if ! { mkdir -p "$1" && : >"$1/log"; } 2>/dev/null; then
    fail "cannot write to $1; see whose folder it is"
  fi
  log=$1/log
}
