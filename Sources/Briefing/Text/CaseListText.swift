internal import Law
package import Ledger
package import Lexicon

/// Cases as a table, or as comma-separated values.
package struct CaseList: Sendable {
    package let cases: [Case]
    private let buyers: [String]

    package init(_ cases: [Case], lexicon: Lexicon) {
        self.cases = cases
        buyers = cases.map { BuyerName.text($0.buyer, lexicon) }
    }

    /// A case a line, and one line below it for its articles.
    package func text(style: TextStyle) -> String {
        var page = TextPage(style)
        for (found, buyer) in zip(cases, buyers) {
            let day = found.notified?.description ?? "no day    "
            page.spread(
                "\(buyer) · \(found.id)", found.value.map(SaleWords.ceiling) ?? "no value", first: "\(day)  ",
                ink: .bold)
            let items = found.items.map(SaleWords.line)
            let words = items.isEmpty ? "articles not listed in the record" : items.joined(separator: "; ")
            page.paragraph(words, first: "            ")
        }
        page.blank()
        let count = cases.count == 1 ? "1 case" : "\(cases.count) cases"
        page.paragraph("\(count); values are ceilings at notification, no prices.", ink: .dim)
        return page.text
    }

    /// RFC 4180, with a header line; one row a case.
    package var commaSeparated: String {
        let header = [
            "id", "notified", "buyer", "buyer_name", "value_usd_ceiling", "section", "items", "contractors",
            "emergency", "withdrawn", "verified", "source",
        ]
        var rows = [header]
        for (found, buyer) in zip(cases, buyers) {
            rows.append([
                found.id, found.notified?.description ?? "", found.buyer, buyer,
                found.value.map(String.init) ?? "", found.kind.section,
                found.items.map(SaleWords.line).joined(separator: "; "),
                found.contractors.map(\.name).joined(separator: "; "), found.emergency ? "yes" : "no",
                found.withdrawn ? "yes" : "no", found.isVerified ? "yes" : "no", found.source,
            ])
        }
        return rows.map { $0.map(EventTable.quoted).joined(separator: ",") + "\r\n" }.joined()
    }
}
