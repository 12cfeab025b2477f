/// Prints a text as a PDF, so that a test can read a notice from paper: Helvetica, one line of the text below the
/// other, a page for every sixty of them.
enum PrintedPage {
    static func pdf(of text: String, width: Int = 96) -> [UInt8] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
            broken($0, width)
        }
        let pages = stride(from: 0, to: lines.count, by: 60).map { lines[$0..<min(lines.count, $0 + 60)] }
        var objects = [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Count \(pages.count) /Kids ["
                + pages.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ") + "] >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        ]
        for (number, page) in pages.enumerated() {
            let drawing =
                "BT /F1 9 Tf 11 TL 60 740 Td\n" + page.map { "(\(escaped($0))) Tj T*\n" }.joined() + "ET"
            objects.append(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents \(5 + 2 * number) 0 R "
                    + "/Resources << /Font << /F1 3 0 R >> >> >>")
            objects.append("<< /Length \(drawing.utf8.count) >>\nstream\n\(drawing)\nendstream")
        }
        var file = "%PDF-1.4\n"
        var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for (number, object) in objects.enumerated() {
            let place = String(file.utf8.count)
            table += String(repeating: "0", count: 10 - place.utf8.count) + place + " 00000 n \n"
            file += "\(number + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = file.utf8.count
        file += table + "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
        return Array(file.utf8)
    }

    /// The lines in which a paragraph is printed.
    private static func broken(_ paragraph: Substring, _ width: Int) -> [String] {
        var lines = [""]
        for word in paragraph.split(separator: " ") {
            let last = lines[lines.count - 1]
            if last.isEmpty {
                lines[lines.count - 1] = String(word)
            } else if last.count + 1 + word.count > width {
                lines.append(String(word))
            } else {
                lines[lines.count - 1] += " " + word
            }
        }
        return lines
    }

    /// In a PDF string: brackets behind a backslash, what is no ASCII as an octal code of WinAnsi.
    private static func escaped(_ line: String) -> String {
        line.unicodeScalars.map { scalar in
            switch scalar {
            case "(", ")", "\\": "\\\(scalar)"
            case "\u{2013}": "\\226"
            case "\u{2014}": "\\227"
            case "\u{2018}": "\\221"
            case "\u{2019}": "\\222"
            case "\u{201C}": "\\223"
            case "\u{201D}": "\\224"
            default: scalar.isASCII ? String(scalar) : "\\" + String(scalar.value, radix: 8)
            }
        }.joined()
    }
}
