package engram.export.report;

/** How a report looks, on the screen and on paper: dark ink on white, without a colour that carries a meaning of its own. */
final class Styles {

    /**
     * The style sheet. It has no {@code <}, {@code >} or {@code &}, which HTML reads otherwise than XML in this place.
     */
    static final String TEXT = """

            :root { color-scheme: light; }
            * { box-sizing: border-box; }
            body { margin: 0; background: #f3f4f6; color: #1c2228;
                font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
            main { max-width: 54rem; margin: 2rem auto; padding: 2.5rem 3rem; background: #fff;
                border: 1px solid #d9dde2; border-radius: 8px; }
            h1 { margin: 0; font-size: 1.9rem; line-height: 1.2; overflow-wrap: anywhere; }
            h2 { margin: 0 0 0.6rem; font-size: 1.2rem; }
            section { margin-top: 2.2rem; }
            p { margin: 0 0 0.8rem; }
            .kind { margin: 0 0 0.2rem; color: #57606a; font-weight: 600; }
            .origin { margin: 0.5rem 0 0; color: #57606a; }
            .experiment { margin: 1rem 0 0; padding: 0.6rem 0.9rem; background: #eef4fb; border: 1px solid #c9dcf2;
                border-radius: 6px; }
            a { color: #0860ca; font-weight: 600; }
            .notes { padding: 0.2rem 0 0.2rem 1rem; border-left: 3px solid #d9dde2; white-space: pre-wrap;
                overflow-wrap: anywhere; }
            .note { color: #57606a; font-size: 0.86rem; }
            img { display: block; max-width: 100%; height: auto; image-rendering: pixelated; }
            figure { margin: 0; break-inside: avoid; page-break-inside: avoid; }
            figcaption { margin-top: 0.3rem; color: #57606a; font-size: 0.86rem; }
            .wide img { image-rendering: auto; }
            .wide { margin-bottom: 1rem; }
            .memories { display: flex; flex-wrap: wrap; gap: 1rem 1.4rem; margin: 0; padding: 0; list-style: none;
                counter-reset: memory; }
            .memories li { width: 150px; break-inside: avoid; page-break-inside: avoid; counter-increment: memory; }
            .pair { display: flex; gap: 6px; align-items: flex-end; }
            .pair img, .cue img { border: 1px solid #d9dde2; }
            .name { margin-top: 0.3rem; font-size: 0.86rem; overflow-wrap: anywhere; }
            .name::before { content: counter(memory) "\\00a0\\00a0"; color: #57606a; }
            .cue { display: flex; flex-wrap: wrap; gap: 1.4rem; }
            table { width: 100%; margin: 0.4rem 0 0.8rem; border-collapse: collapse; font-size: 0.92rem; }
            th, td { padding: 0.3rem 0.6rem 0.3rem 0; border-bottom: 1px solid #e4e7eb; text-align: left;
                vertical-align: top; font-weight: 400; }
            thead th, thead td { border-bottom: 2px solid #9aa3ad; font-weight: 600; }
            .group th { padding-top: 0.8rem; color: #57606a; font-weight: 600; }
            .value { font-variant-numeric: tabular-nums; }
            .total .value { font-size: 1.15rem; font-weight: 700; }
            .strong, .changed .value { font-weight: 700; }
            .network-a { color: #a84a00; }
            .network-b { color: #6639ba; }
            tbody th:first-child { width: 23%; }
            td.value { width: 21%; }
            .overlaps td.value { width: 14%; }
            .story { font-size: 1.05rem; }
            p.note { break-before: avoid; page-break-before: avoid; }
            tr, .overlaps { break-inside: avoid; page-break-inside: avoid; }
            footer { margin-top: 2.2rem; padding-top: 0.8rem; border-top: 1px solid #d9dde2; color: #57606a;
                font-size: 0.86rem; }
            @media (max-width: 40rem) { main { margin: 0; padding: 1.2rem; border: 0; } }
            @page { size: A4; margin: 16mm 15mm; }
            @media print {
                :root { font-size: 13px; }
                body { background: #fff; }
                main { max-width: none; margin: 0; padding: 0; border: 0; }
                section { margin-top: 1.4rem; }
                th, td { padding: 0.15rem 0.6rem 0.15rem 0; }
                .wide img { max-height: 11cm; width: auto; }
                h2, .story, .group { break-after: avoid; page-break-after: avoid; }
                .experiment { background: none; }
                img { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
            }
            """;

    private Styles() {}
}
