"""Prints an address to a PDF with WebKitGTK, whose WebDriver does not know how to print.

Called as: print_in_webkit.py ADDRESS FILE [SCRIPT]. The script, where there is one, runs once the page is ready and makes
the page print by itself. Ends with status 0 once the file is complete.
"""

import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import GLib, Gtk, WebKit2  # noqa: E402

address, file, *script = sys.argv[1:]
window = Gtk.Window(default_width=800, default_height=1100)
view = WebKit2.WebView()
window.add(view)
window.show_all()
outcome = 1


def end(status):
    global outcome
    outcome = status
    Gtk.main_quit()


def print_to_file(operation):
    settings = Gtk.PrintSettings()
    settings.set_printer("Print to File")
    settings.set("output-uri", GLib.filename_to_uri(file, None))
    settings.set("output-file-format", "pdf")
    a4 = Gtk.PageSetup()
    a4.set_paper_size(Gtk.PaperSize.new("iso_a4"))
    for side in ("top", "bottom", "left", "right"):
        getattr(a4, f"set_{side}_margin")(12, Gtk.Unit.MM)
    operation.set_print_settings(settings)
    operation.set_page_setup(a4)
    operation.connect("finished", lambda _: end(0))
    operation.connect("failed", lambda _, cause: (print(cause, file=sys.stderr), end(1)))
    operation.print_()


def asked_by_the_page(_, operation):
    print_to_file(operation)
    return True


def ran(_, result):
    try:
        view.evaluate_javascript_finish(result)
    except GLib.Error as cause:
        print(cause, file=sys.stderr)
        end(1)


def print_page():
    if script:
        view.connect("print", asked_by_the_page)
        view.evaluate_javascript(script[0], -1, None, None, None, ran)
    else:
        print_to_file(WebKit2.PrintOperation.new(view))


def asked(_, result):
    if view.evaluate_javascript_finish(result).to_boolean():
        print_page()
    else:
        GLib.timeout_add(50, ask)


def ask():
    view.evaluate_javascript("window.bhytDrawn === true", -1, None, None, None, asked)
    return False


view.connect("load-changed", lambda _, event: event == WebKit2.LoadEvent.FINISHED and ask())
view.load_uri(address)
GLib.timeout_add_seconds(60, lambda: (print("not printed within a minute", file=sys.stderr), end(1)))
Gtk.main()
sys.exit(outcome)
