/// Writes small PDFs for tests: text in Helvetica, one object after another, with a right cross-reference
/// table.
enum PDFWriter {
    /// A PDF with a page for each text. Lines are broken at `width` letters; an empty line parts paragraphs.
    static func pdf(pages: [String], width: Int = 90) -> [UInt8] {
        document(contents: pages.map { content(of: $0, width: width) })
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
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
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

    private static func content(of text: String, width: Int) -> String {
        var out = "BT /F1 10 Tf 12 TL 72 740 Td\n"
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
        return out + "ET"
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
