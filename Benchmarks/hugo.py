"""A Hugo site over the same documents, for comparison: five output formats of every page, a plain layout with what each page
of a hub has (skip link, menu, formats, breadcrumbs, footer), and a list for each section. No taxonomies, feeds or sitemap."""

import shutil
from pathlib import Path

FORMATS = ["largeprint", "easyread", "highcontrast", "paper"]
PATHS = {"largeprint": "large-print", "easyread": "easy-read", "highcontrast": "high-contrast", "paper": "print"}
SECTIONS = {"guides": "Guides", "faqs": "Questions", "ladders": "Ladders", "charters": "Charters"}

BASE = """<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }} – {{ site.Title }}</title>
<meta name="description" content="{{ .Params.summary }}">
<link rel="canonical" href="{{ .Permalink }}">
<link rel="stylesheet" href="/assets/standard.css">
</head>
<body>
<a class="skip-link" href="#main">Skip to the main part</a>
<header>
<p><a href="/">{{ site.Title }}</a></p>
<nav aria-label="Main"><ul>MENU</ul></nav>
<nav aria-label="Formats"><ul>{{ range .OutputFormats }}<li><a href="{{ .RelPermalink }}">{{ .Name }}</a></li>{{ end }}</ul></nav>
</header>
<main id="main">{{ block "main" . }}{{ end }}</main>
<footer><p>Ask for this page in another format.</p></footer>
</body>
</html>
"""

SINGLE = """{{ define "main" }}
<nav aria-label="You are here"><ol><li><a href="/">Home</a></li><li><a href="../">{{ .Section }}</a></li></ol></nav>
<h1>{{ .Title }}</h1>
<p class="summary">{{ .Params.summary }}</p>
<p>{{ .Params.published }}, {{ .ReadingTime }} minutes</p>
{{ .Content }}
{{ end }}
"""

LIST = """{{ define "main" }}
<h1>{{ .Title }}</h1>
<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Params.summary }}</li>{{ end }}</ul>
{{ end }}
"""


def settings():
    formats = "".join(
        f"  {name}: {{mediaType: text/html, path: {PATHS[name]}, baseName: index, isHTML: true, permalinkable: true}}\n"
        for name in FORMATS
    )
    all_formats = ", ".join(["html", *FORMATS])
    return (
        "baseURL: https://hub.example/\ntitle: A hub to measure\n"
        'disableKinds: [taxonomy, term, RSS, sitemap, robotsTXT, "404"]\n'
        f"outputFormats:\n{formats}"
        f"outputs: {{page: [{all_formats}], section: [{all_formats}], home: [{all_formats}]}}\n"
    )


def make(hub: Path, site: Path):
    layouts = site / "layouts/_default"
    layouts.mkdir(parents=True)
    (site / "hugo.yaml").write_text(settings())
    menu = "".join(f'<li><a href="/{name}/">{title}</a></li>' for name, title in SECTIONS.items())
    (layouts / "baseof.html").write_text(BASE.replace("MENU", menu))
    (layouts / "single.html").write_text(SINGLE)
    (layouts / "list.html").write_text(LIST)
    for name, title in SECTIONS.items():
        shutil.copytree(hub / "Content" / name, site / "content" / name, ignore=shutil.ignore_patterns("*.easy.md"))
        (site / "content" / name / "_index.md").write_text(f"---\ntitle: {title}\n---\n")
