/// The look of the report: one column, large enough to read, light and dark, and on paper.
enum ReportStyle {
    static let css = """
        :root { color-scheme: light dark; --ink: #1b2625; --soft: #3f4b4a; --ground: #fff; --band: #eef3f2; --line: #7a8685; --link: #0b4a73;
          --error: #8a1220; --warning: #6b3f00; --advice: #234a63; --bar: #2f6f6a; --bar-above: #8a4b00; }
        @media (prefers-color-scheme: dark) { :root { --ink: #f1f5f4; --soft: #d2dbda; --ground: #141b1b; --band: #212b2b; --line: #8d9a99;
          --link: #a5d4f5; --error: #ffb3b9; --warning: #ffd08a; --advice: #b5dcf3; --bar: #7cc4bd; --bar-above: #f0b060; } }
        * { box-sizing: border-box; }
        body { margin: 0 auto; padding: 1.5rem; max-inline-size: 60rem; background: var(--ground); color: var(--ink);
          font: 1.125rem/1.6 system-ui, "Liberation Sans", Arial, sans-serif; overflow-wrap: anywhere; }
        h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
        h1 { font-size: 2rem; margin-block: 0 0.5rem; }
        h2 { font-size: 1.5rem; margin-block: 3rem 0.75rem; padding-block-end: 0.25rem; border-block-end: 3px solid var(--bar); }
        h3 { font-size: 1.125rem; margin-block: 1.5rem 0.25rem; }
        p { margin-block: 0.5rem; max-inline-size: 42rem; }
        .lead { font-size: 1.3rem; }
        a { color: var(--link); }
        a:focus-visible, .table:focus-visible { outline: 3px solid var(--link); outline-offset: 3px; }
        nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; padding: 0; list-style: none; }
        nav a { display: inline-block; padding-block: 0.3rem; }
        .groups { padding-inline-start: 1.75rem; }
        .groups > li { margin-block-end: 1.5rem; }
        .groups > li { scroll-margin-block-start: 1rem; } .groups li li { margin-block: 0.1rem; }
        .groups > li::marker { font-weight: bold; }
        .groups h3 { display: inline; margin: 0; }
        .file { color: var(--soft); margin-block-start: 0; }
        .findings { list-style: none; padding: 0; }
        .findings > li { border-inline-start: 4px solid var(--line); padding-inline-start: 1rem; margin-block: 0.75rem; }
        .findings p { margin-block: 0; }
        .fix { color: var(--soft); }
        code { white-space: nowrap; font: 0.9em/1 ui-monospace, "Liberation Mono", monospace; color: var(--soft); }
        strong.error { color: var(--error); } strong.warning { color: var(--warning); } strong.advice { color: var(--advice); }
        .table { overflow-x: auto; margin-block: 1rem; }
        .hint { display: none; font-weight: normal; }
        @media (max-width: 32rem) { .hint { display: block; } } @media (max-width: 46rem) { .columns-6 .hint, .columns-7 .hint { display: block; } }
        @media (max-width: 62rem) { .columns-8 .hint, .columns-9 .hint, .columns-10 .hint, .columns-11 .hint, .columns-12 .hint { display: block; } }
        table { border-collapse: collapse; min-inline-size: 100%; overflow-wrap: normal; }
        caption { text-align: start; font-weight: bold; padding-block-end: 0.5rem; max-inline-size: calc(100vw - 2rem); }
        th, td { text-align: start; vertical-align: top; padding: 0.4rem 0.75rem 0.4rem 0; border-block-end: 1px solid var(--line); }
        thead th { vertical-align: bottom; }
        tbody th { font-weight: normal; min-inline-size: 9rem; }
        tbody th, td { overflow-wrap: anywhere; } section[aria-labelledby="reading"] td { overflow-wrap: normal; }
        td { min-inline-size: 4.5rem; } .yes, .no { min-inline-size: 3.5rem; }
        .links a { display: block; white-space: nowrap; padding-block: 0.15rem; }
        .number { font-variant-numeric: tabular-nums; }
        .yes::before { content: "✓ " / ""; } .no::before { content: "– " / ""; } .old::before { content: "! " / ""; }
        .yes, .no, .old { white-space: nowrap; } .no, .old { font-weight: bold; }
        figure { margin: 1rem 0; }
        .chart { display: grid; grid-template-columns: repeat(14, minmax(0, 1fr)); gap: 0.25rem; max-inline-size: 42rem; text-align: center; }
        .chart > div { display: flex; flex-direction: column; justify-content: flex-end; min-block-size: 12.5rem; overflow-wrap: normal; }
        .chart svg { inline-size: 100%; flex: none; }
        .chart span + svg + span { border-block-start: 2px solid var(--ink); }
        rect.within { fill: var(--bar); } rect.above { fill: var(--ground); stroke: var(--bar-above); stroke-width: 2; stroke-dasharray: 4 2; vector-effect: non-scaling-stroke; }
        @media (forced-colors: active) { rect.within { fill: CanvasText; } rect.above { fill: Canvas; stroke: CanvasText; } }
        @media (max-width: 30rem) { body { padding: 1rem; font-size: 1rem; } h1 { font-size: 1.6rem; } .chart { font-size: 0.75rem; gap: 0.1rem; } }
        @media print { :root { color-scheme: light; --ink: #000; --soft: #222; --ground: #fff; --line: #666; --link: #000; --error: #000; --warning: #000;
          --advice: #000; --bar: #444; --bar-above: #000; } @page { size: A4; margin: 18mm; } body { font-size: 12pt; padding: 0; max-inline-size: none; }
          nav { display: none; } h2, h3, caption, thead, .file { break-after: avoid; } .findings > li, .groups > li, tr, figure { break-inside: avoid; }
          tbody tr:first-child { break-before: avoid; } .hint { display: none !important; } a { text-decoration: none; } thead { display: table-header-group; }
          .table { overflow: visible; background: none; } th, td { padding-inline-end: 2mm; } tbody th { min-inline-size: 0; } }

        """
}
