/// The look of the page: two typefaces of the system, four greys, one accent, three marks.
enum StyleSheet {
    static let text = """
        :root{color-scheme:light dark;--ink:#1c1c1a;--soft:#5b5b57;--rule:#d4d3cd;--paper:#fbfaf7;--accent:#1f4e79;\
        --red:#a11212;--amber:#855400;--green:#1d6b34}
        @media (prefers-color-scheme:dark){:root{--ink:#e9e8e3;--soft:#a9a8a2;--rule:#44443f;--paper:#191917;\
        --accent:#8ab8e6;--red:#ff8a80;--amber:#e8b04a;--green:#7fce95}}
        *{box-sizing:border-box}
        body{margin:0 auto;padding:2rem 1.25rem 4rem;max-width:64rem;background:var(--paper);color:var(--ink);\
        font:1rem/1.5 system-ui,-apple-system,"Segoe UI",sans-serif;overflow-wrap:anywhere}
        h1{font:600 1.5rem/1.35 Georgia,"Times New Roman",serif;max-width:40rem;margin:.25rem 0}
        h2{font-size:1.05rem;margin:0 0 .4rem}
        h3{font-size:1rem;margin:1rem 0 .2rem}
        section{border-top:1px solid var(--rule);margin-top:1.75rem;padding-top:1rem}
        p{margin:.2rem 0}
        a{color:var(--accent)}
        .about,.facts,.source,.word,.line,.side,footer{color:var(--soft);font-size:.85rem}
        .value{font-weight:400;white-space:nowrap}
        .row{display:grid;grid-template-columns:9rem minmax(0,1fr);gap:0 1rem;padding:.45rem 0}
        .field{font-weight:600}
        .field .word{display:block;font-weight:400}
        .side{display:inline-block;min-width:4rem}
        .sign,.ref{font-weight:700;font-style:normal}
        .contradicted .sign,.ref.contradicted,.note.contradicted b{color:var(--red)}
        .outdated .sign,.incomplete .sign,.unsupported .sign,.sign.incomplete,.ref.outdated,.ref.incomplete,\
        .ref.unsupported,.note.outdated b,.note.incomplete b,.note.unsupported b{color:var(--amber)}
        .supported .sign,.ref.supported,.note.supported b{color:var(--green)}
        .clock{display:flex;align-items:center;gap:.6rem;flex-wrap:wrap;font-weight:600}
        .bar{flex:1 1 2rem;min-width:2rem;height:2px;background:var(--rule)}
        .bar span{display:block;height:2px;background:var(--accent)}
        ul.plain{list-style:none;padding:0;margin:0}
        dt{font-weight:600;margin-top:.5rem}
        dd{margin:0 0 0 1rem}
        .marked p{font:1.08rem/1.6 Georgia,"Times New Roman",serif}
        .block{display:grid;grid-template-columns:minmax(0,38rem) minmax(0,1fr);gap:0 1.5rem;margin:0 0 1rem}
        .note{border-left:2px solid var(--rule);padding-left:.6rem;margin-bottom:.7rem;font-size:.85rem}
        .note p{font:inherit;margin:.1rem 0}
        mark{background:none;color:inherit;text-underline-offset:.2em}
        mark.contradicted{text-decoration:underline solid 2px var(--red)}
        mark.outdated,mark.incomplete,mark.unsupported{text-decoration:underline dashed 2px var(--amber)}
        mark.supported{text-decoration:underline solid 1px var(--green)}
        .ref{font:700 .7rem/1 system-ui,sans-serif;text-decoration:none;vertical-align:super;margin-left:.15em;\
        white-space:nowrap}
        .legend{font-size:.85rem!important;margin-bottom:.8rem!important}
        .legend mark{margin-right:1rem}
        :target{outline:2px solid var(--accent);outline-offset:2px}
        footer{border-top:1px solid var(--rule);margin-top:2rem;padding-top:.75rem}
        @media (max-width:46rem){.block,.row{grid-template-columns:minmax(0,1fr)}.field .word{display:inline}}
        @media print{:root{--ink:#000;--soft:#333;--rule:#999;--paper:#fff;--accent:#000;--red:#8a0000;\
        --amber:#6b4400;--green:#0b4f20}body{max-width:none;padding:0;font-size:10pt}.row,.note,.block{\
        break-inside:avoid}.source a::after{content:" (" attr(href) ")"}}

        """
}
