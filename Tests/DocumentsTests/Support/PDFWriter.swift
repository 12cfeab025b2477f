/// Writes small PDFs for tests: text in Courier, one object after another, with a right cross-reference
/// table.
enum PDFWriter {
    /// A PDF with a page for each text. Lines are broken at `width` letters; an empty line parts paragraphs.
    static func pdf(pages: [String], width: Int = 90) -> [UInt8] {
        document(contents: pages.map { content(of: $0, width: width) })
    }

    /// A page with two columns of print below a head that goes over both.
    struct ColumnPage {
        var head: String
        var columns: [String]
    }

    static func pdf(head: String, columns: [String]) -> [UInt8] {
        pdf(pages: [ColumnPage(head: head, columns: columns)])
    }

    /// Columns of about 44 letters, their lines at the same heights, as gazettes are set.
    static func pdf(pages: [ColumnPage]) -> [UInt8] {
        document(
            contents: pages.map { page in
                content(of: page.head, width: 90, left: 150, top: 760)
                    + page.columns.enumerated().map {
                        content(of: $1, width: 44, left: 50 + 260 * $0, top: 720)
                    }
                    .joined()
            })
    }

    /// A table of two columns: names at the left, their sums at the right.
    static func pdf(rows: [(String, String)]) -> [UInt8] {
        let names = rows.map(\.0).joined(separator: "\n")
        let sums = rows.map(\.1).joined(separator: "\n")
        return document(
            contents: [
                content(of: names, width: 90, left: 50, top: 720)
                    + content(of: sums, width: 90, left: 480, top: 720)
            ])
    }

    /// A PDF whose pages hold a drawing and no text, as a scan does.
    static func scan(pages: Int) -> [UInt8] {
        document(contents: Array(repeating: "0.5 g 72 72 400 600 re f", count: pages))
    }

    private static func document(contents: [String]) -> [UInt8] {
        let kids = contents.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ")
        var objects = [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [\(kids)] /Count \(contents.count) >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
        ]
        for (index, content) in contents.enumerated() {
            objects.append(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> "
                    + "/Contents \(5 + 2 * index) 0 R >>")
            objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
        }
        var out = "%PDF-1.4\n"
        var offsets: [Int] = []
        for (index, object) in objects.enumerated() {
            offsets.append(out.utf8.count)
            out += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let table = out.utf8.count
        out += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for offset in offsets {
            let digits = String(offset)
            out += String(repeating: "0", count: 10 - digits.utf8.count) + digits + " 00000 n \n"
        }
        out += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(table)\n%%EOF\n"
        return Array(out.utf8)
    }

    private static func content(of text: String, width: Int, left: Int = 72, top: Int = 740) -> String {
        var out = "BT /F1 9 Tf 11 TL \(left) \(top) Td\n"
        for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
            var line = ""
            for word in paragraph.split(separator: " ") {
                if !line.isEmpty, line.count + 1 + word.count > width {
                    out += show(line)
                    line = ""
                }
                line += line.isEmpty ? String(word) : " " + word
            }
            out += show(line)
        }
        return out + "ET\n"
    }

    private static func show(_ line: String) -> String {
        "(" + line.unicodeScalars.map(escaped).joined() + ") Tj T*\n"
    }

    /// A letter of WinAnsi in a PDF string; the typographic ones by their octal codes.
    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "(", ")", "\\": "\\\(scalar)"
        case "–": "\\226"
        case "—": "\\227"
        case "’": "\\222"
        default: scalar.isASCII ? String(scalar) : "\\\(String(scalar.value, radix: 8))"
        }
    }
}
