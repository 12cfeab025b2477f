/// One row of `law-provisions.tsv`: what a section of the law says beside the clock.
package struct Provision: Hashable, Sendable, Codable {
    /// `36(h)`, `620C(d)`, `CAATSA 216`.
    package let section: String
    /// Two or three words: `Israel's qualitative edge`.
    package let title: String
    package let span: DateSpan
    /// The instruments whose cases it asks something of; none for a section that only explains.
    package let instruments: [Instrument]
    /// Alpha-3 codes of the buyers it is about; none for every buyer.
    package let buyers: [String]
    /// A sentence or two.
    package let rule: String
    package let citation: String
    package let source: String

    static func rows(in text: String) throws(LawTableError) -> [Provision] {
        let table = try TableText(
            text, table: "law-provisions.tsv",
            columns: [
                "section", "title", "from", "to", "instruments", "buyers", "rule", "citation", "source",
            ])
        var overlap = Overlap<String>()
        var rows: [Provision] = []
        for row in table.rows {
            let isGeneral = row.text("instruments").isEmpty
            let provision = Provision(
                section: try row.required("section"),
                title: try row.required("title"),
                span: try row.span(),
                instruments: isGeneral ? [] : try row.kinds("instruments", as: Instrument.self),
                buyers: row.list("buyers").map { $0.uppercased() },
                rule: try row.required("rule"),
                citation: try row.required("citation"),
                source: try row.required("source"))
            try overlap.check(provision.section, provision.span, in: row)
            rows.append(provision)
        }
        return rows
    }
}

extension Law {
    /// What the law asks of a sale beside its review, in the order of the table.
    package func provisions(for buyer: String, instrument: Instrument, on date: CalendarDate) -> [Provision] {
        let code = buyer.uppercased()
        return provisions.filter {
            $0.instruments.contains(instrument) && $0.span.contains(date)
                && ($0.buyers.isEmpty || $0.buyers.contains(code))
        }
    }

    /// A section as it reads on a day.
    package func provision(_ section: String, on date: CalendarDate) -> Provision? {
        provisions.first { $0.section == section && $0.span.contains(date) }
    }
}
