/// Rows of a bill, or of anybody's supposition, that take the place of rows of the law.
///
/// The file has the columns of `law-thresholds.tsv`, `law-tiers.tsv`, `law-review.tsv` or `law-procedure.tsv`; several
/// such tables may follow each other, each under its header. A row holds for its own days, tiers and instrument; where
/// the law already has an answer, the row takes its place, and elsewhere the law stays as it is.
package struct Amendment: Sendable {
    /// The file that it was read from.
    package let file: String
    let thresholds: [Threshold]
    let tiers: [TierRow]
    let reviews: [ReviewPeriod]
    let procedures: [Procedure]

    /// - Throws: the first fault, with the file, its line, and how to mend it.
    package init(_ text: String, file: String) throws(LawTableError) {
        self.file = file
        var thresholds: [Threshold] = []
        var tiers: [TierRow] = []
        var reviews: [ReviewPeriod] = []
        var procedures: [Procedure] = []
        for part in try Self.parts(of: text, file: file) {
            switch part.kind {
            case .thresholds: thresholds += try Threshold.rows(in: part.text, table: file)
            case .tiers: tiers += try TierRow.rows(in: part.text, table: file)
            case .review: reviews += try ReviewPeriod.rows(in: part.text, table: file)
            case .procedure: procedures += try Procedure.rows(in: part.text, table: file)
            }
        }
        self.thresholds = thresholds
        self.tiers = tiers
        self.reviews = reviews
        self.procedures = procedures
    }

    /// How many rows it has.
    package var count: Int { thresholds.count + tiers.count + reviews.count + procedures.count }

    private enum Kind: String, CaseIterable {
        case thresholds = "law-thresholds.tsv"
        case tiers = "law-tiers.tsv"
        case review = "law-review.tsv"
        case procedure = "law-procedure.tsv"

        var columns: [String] {
            switch self {
            case .thresholds: Threshold.columns
            case .tiers: TierRow.columns
            case .review: ReviewPeriod.columns
            case .procedure: Procedure.columns
            }
        }

        /// The table whose columns a line names.
        init?(header line: Substring) {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
                .sorted()
            guard let kind = Kind.allCases.first(where: { $0.columns.sorted() == cells }) else { return nil }
            self = kind
        }
    }

    private struct Part {
        let kind: Kind
        /// The lines of one table, after as many empty ones as stand before it, so that line numbers are the file's.
        var text: String
    }

    private static func parts(of text: String, file: String) throws(LawTableError) -> [Part] {
        var parts: [Part] = []
        let body = text.first == "\u{FEFF}" ? text.dropFirst() : text[...]
        var lines = body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        if lines.last?.isEmpty == true { lines.removeLast() }
        for (number, raw) in lines.enumerated() {
            if raw.isEmpty || raw.first == "#" {
                if !parts.isEmpty { parts[parts.count - 1].text += "\n" }
                continue
            }
            if let kind = Kind(header: raw) {
                parts.append(Part(kind: kind, text: String(repeating: "\n", count: number) + raw + "\n"))
                continue
            }
            guard !parts.isEmpty else { throw unknownHeader(raw, line: number + 1, file: file) }
            parts[parts.count - 1].text += raw + "\n"
        }
        guard !parts.isEmpty else {
            throw LawTableError(
                table: file, line: 1, problem: "the file has no row",
                remedy: "Head it with the columns of one of the tables of the law: \(columnsOfAll)")
        }
        return parts
    }

    private static func unknownHeader(_ line: Substring, line number: Int, file: String) -> LawTableError {
        let shown = line.split(separator: "\t", omittingEmptySubsequences: false).joined(separator: ", ")
        return LawTableError(
            table: file, line: number, problem: "the header reads '\(shown)'",
            remedy: "Head the rows, tabs between, with the columns of one of the tables of the law: "
                + columnsOfAll)
    }

    private static var columnsOfAll: String {
        Kind.allCases.map { "\($0.rawValue) (\($0.columns.joined(separator: ", ")))" }
            .joined(separator: "; ")
    }
}

extension Law {
    /// This law, as it would be with the rows of an amendment in their place.
    package func amended(by amendment: Amendment) -> Law {
        var law = self
        law.thresholdRows = thresholdRows.amended(by: amendment.thresholds)
        law.tierRows = tierRows.amended(by: amendment.tiers)
        law.reviewRows = reviewRows.amended(by: amendment.reviews)
        law.procedureRows = procedureRows.amended(by: amendment.procedures)
        return law
    }
}
