"""A small page that passes every check, and the changes that must make a check fail."""

STYLE = """
:root { color-scheme: light dark; font: 118.75%/1.6 sans-serif; }
body { margin: 0 auto; max-width: 40rem; padding: 1rem; background: #fff; color: #111; }
main p { max-width: 33em; }
a { color: #0a4a8f; }
nav a { display: inline-block; padding: .5rem; }
summary { padding: .75rem 0; }
.skip { position: absolute; top: -10rem; padding: .5rem; background: #fff; }
.skip:focus { top: 0; }
:focus-visible { outline: 4px solid #a8005c; outline-offset: 3px; }
@media (prefers-color-scheme: dark) {
  body, .skip { background: #13201f; color: #f4efe6; }
  a { color: #9ad5f2; }
  :focus-visible { outline-color: #ff9bcf; }
}
@media print {
  nav, .skip { display: none; }
  details::details-content { content-visibility: visible; display: block; }
}
"""

SENTENCE = "People plan services together because those who use a service know it best. "

GOOD = f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A good page</title>
<link rel="canonical" href="https://hub.example/">
<link rel="icon" href="data:,">
<style>{STYLE}</style>
</head>
<body>
<a class="skip" href="#content">Skip to the main part</a>
<header><nav aria-label="Main"><a href="./">Home</a></nav></header>
<main>
<h1 id="content" tabindex="-1">A good page</h1>
<p>{SENTENCE * 4}Read <a href="#why">why this matters</a> first.</p>
<h2 id="why">Why</h2>
<details><summary>What does it cost?</summary><p>Nothing. <a href="#content">Back up</a> to the top.</p></details>
</main>
<footer><p>Ask for this page in another format.</p></footer>
</body>
</html>
"""


def style(rules: str) -> tuple[str, str]:
    return "</style>", rules + "</style>"


def after_heading(html: str) -> tuple[str, str]:
    return '<h2 id="why">', html + '<h2 id="why">'


def script(code: str) -> tuple[str, str]:
    return "</body>", f"<script>{code}</script></body>"


# (check, what is changed in the good page, what the fault must say)
MUTANTS = [
    ("axe", after_heading('<p><img src="data:," width="9" height="9"></p>'), "image-alt"),
    ("axe", style("main p { color: #707070 }"), "[light] color-contrast-enhanced"),
    ("axe", style("@media (prefers-color-scheme: dark) { main p { color: #555 } }"), "[dark] color-contrast"),
    ("axe", style("main p { background: linear-gradient(#fff, #eee) }"), "cannot be sure of color-contrast"),
    ("axe", after_heading("<p><button>a</button></p>" * 2 + "<style>button { all: unset; display: block;"
                          " width: 9px; height: 9px; overflow: hidden } p { margin: 0 }</style>"), "target-size"),
    ("quiet", script("missing()"), "page error"),
    ("quiet", script("console.error('oh')"), "console error: oh"),
    ("quiet", script("document.cookie = 'a=b'"), "sets a cookie"),
    ("quiet", script("localStorage.a = 1"), "storage"),
    ("quiet", after_heading('<img src="http://127.0.0.1:9/a.png" alt="">'), "asks another server"),
    ("quiet", ("<title>", '<meta http-equiv="Content-Security-Policy" content="style-src \'self\'"><title>'), "console error"),
    ("reflow", style("main p { min-width: 400px }"), "[320 px] the page scrolls sideways"),
    ("reflow", style("html { overflow-x: clip } h1 { width: 400px; text-align: right }"), "past the edge"),
    ("reflow", style("h2 { height: 44px; overflow: hidden }"), "[640 px, 200% text] text is cut off"),
    ("reflow", style("main p { height: 18.5em; overflow: hidden }"), "wide spacing] text is cut off"),
    ("reflow", after_heading('<div style="overflow-x: auto"><p style="width: 60rem">wide</p></div>'), "keyboard cannot reach"),
    ("targets", style("nav a { padding: 0; line-height: 1 }"), "target"),
    ("targets", style("nav a { all: unset; color: #0a4a8f }"), "target"),
    ("large targets", style("nav a { padding: 0 }"), "needs 24 × 44"),
    ("large targets", style("summary { padding: 0 }"), "needs 24 × 44"),
    ("keyboard", style(":focus-visible { outline: none }"), "focus cannot be seen"),
    ("keyboard", style(":focus-visible { outline: 1px solid }"), "focus cannot be seen"),
    ("keyboard", style(":focus-visible { outline-color: #ddd }"), "focus ring has a contrast"),
    ("keyboard", style(".skip { display: none }"), "not a skip link"),
    ("keyboard", script("document.querySelector('main p a').onfocus = () => document.querySelector('summary').focus()"),
     "the Tab key misses"),
    ("keyboard", style("nav { position: fixed; inset: 0; background: #fff }"), "covered by"),
    ("keyboard", style("main a { position: fixed; top: -90px }"), "outside the window"),
    ("keyboard", ('href="./"', 'href="./" tabindex="2"'), "out of order"),
    ("keyboard", script("onkeydown = (event) => { if (event.key == 'Tab' && "
                        "document.activeElement.matches('summary')) event.preventDefault() }"), "a trap"),
    ("keyboard", ('<a class="skip" href="#content">Skip to the main part</a>', ""), "not a skip link"),
    ("keyboard", ('href="#content">Skip', 'href="#nowhere">Skip'), "leads to no element"),
    ("keyboard", after_heading('<div style="overflow: auto; width: 9em"><p style="width: 60rem">w</p></div>'), "without a tabindex"),
    ("without script", script("document.querySelector('main').append('more')"), "with script"),
    ("without script", ("<details>", "<details inert>"), "Enter does not open"),
    ("forced colours", style("@media (forced-colors: active) { h2 { display: none } }"), "letters are seen"),
    ("forced colours", style("h2 { forced-color-adjust: none; color: #fff; background: #fff }"), "disappears"),
    ("forced colours", style(":focus-visible { outline: none; box-shadow: 0 0 0 4px red }"), "focus has no outline"),
    ("forced colours", style("@keyframes a { to { rotate: 1turn } } h2 { animation: a 9s infinite }"), "moves"),
    ("forced colours", style("a { transition: color 1s }"), "has a transition"),
    ("print", ("details::details-content", "details.other"), "stays closed on paper"),
    ("print", ("nav, .skip { display: none; }", ".skip { display: none; }"), "menu on paper"),
    ("print", ("nav, .skip { display: none; }", "nav { display: none; } .skip { top: 0 }"), "skip link on paper"),
    ("print", style("@media print { main p { display: none } }"), "lost on paper"),
    ("print", style("@media print { main { display: none } }"), "main is not on paper"),
    ("typography", style("body, main p { max-width: 70rem }"), "characters, at most 80"),
    ("typography", style("main p { text-align: justify }"), "text-align justify"),
    ("typography", style("main p { hyphens: auto }"), "hyphens auto"),
    ("typography", style("main p { line-height: 1.4 }"), "line height"),
    ("typography", style("main p { font-size: 14px }"), "text of 14.0 px"),
    ("large typography", style("body { font-size: 24px } footer p { font-size: 20px }"), "text of 20.0 px"),
    ("structure", after_heading("<h1>Again</h1>"), "2 h1"),
    ("structure", after_heading("<h4>Deep</h4>"), "heading skips"),
    ("structure", after_heading('<p id="why">Why</p>'), "id twice"),
    ("structure", (' lang="en"', ""), "no lang"),
    ("structure", ('<link rel="canonical" href="https://hub.example/">', ""), "canonical"),
    ("structure", ("footer>", "div>"), "page footers"),
    ("structure", script("1"), "script"),
    ("first screen", style("header { height: 400px }"), "the heading starts at"),
    ("first screen", script("requestAnimationFrame(() => requestAnimationFrame(() => "
                            "document.querySelector('h1').style.marginTop = '200px'))"), "moves while the page loads"),
    ("links", ('href="./"', 'href="gone/"'), "leads to no file"),
    ("links", ('href="#why"', 'href="#gone"'), "no such id"),
    ("links", ('href="./"', 'href="/above/../../x/"'), "leads to no file"),
    ("links", after_heading('<img src="gone.png" alt="">'), "leads to no file"),
    ("html", after_heading("<p><div>In a paragraph</div></p>"), "[html]"),
]
