import Testing

@testable import Documents

@Suite("PDF: pages of print become paragraphs")
struct PDFTests {
    static func read(_ bytes: [UInt8]) throws -> Document {
        try DocumentReader().read(bytes, source: "x.pdf")
    }

    @Test("a notice printed on paper gives the paragraphs of its text")
    func twin() throws {
        let printed = Samples.dsca.replacing("\n", with: "\n\n")
        let document = try Self.read(PDFWriter.pdf(pages: [printed]))
        #expect(document.text == printed)
        #expect(document.surface == .dsca && document.kind == .notice)
        #expect(document.published == "2026-03-03")
        #expect(document.title == "Ruritania – Type 9 Harbor Tugs")
        #expect(document.warnings.isEmpty)
    }

    @Test("a sentence goes on over the page, and the page's number is left out")
    func pages() throws {
        let document = try Self.read(
            PDFWriter.pdf(pages: [
                "The ministry has ordered four\n\n\n1", "tugs from a yard in Zenda.\n\n\n2",
            ]))
        #expect(document.text == "The ministry has ordered four tugs from a yard in Zenda.")
    }

    @Test("a scan says that it is one")
    func scan() {
        #expect { try Self.read(PDFWriter.scan(pages: 3)) } throws: {
            let error = $0 as? DocumentError
            return error?.code == .scannedPDF && error?.meaning == "it is a scan of 3 pages"
        }
    }

    @Test("a damaged file is refused or mended, never a crash", arguments: 0..<40)
    func cut(part: Int) {
        let whole = PDFWriter.pdf(pages: [Samples.dsca])
        do {
            let document = try Self.read(Array(whole.prefix(max(whole.count * part / 40, 5))))
            #expect(document.warnings.contains { $0.code == .cutOff })
        } catch let error as DocumentError {
            #expect([.damagedPDF, .scannedPDF].contains(error.code))
        } catch {
            Issue.record("an error of another kind: \(error)")
        }
    }

    @Test("lines of print are joined where the paper broke them, and only there")
    func reflow() {
        #expect(
            Print.paragraphs("The ministry has ordered\nfour tugs of a multi-\nfunction type.")
                == "The ministry has ordered four tugs of a multi-function type.")
        #expect(
            Print.paragraphs("Four tugs\nNEWS | Jan. 8, 2026 | Strelsau, the capital")
                == "Four tugs\n\nNEWS | Jan. 8, 2026 | Strelsau, the capital")
        #expect(
            Print.paragraphs("The following are needed\n(i) tugs of the kind\n(ii) oars")
                == "The following are needed\n\n(i) tugs of the kind\n\n(ii) oars")
        #expect(
            Print.paragraphs("All four air-\nand sea-launched kinds of APC-\nMT883 were named.")
                == "All four air- and sea-launched kinds of APC-MT883 were named.")
    }
}

@Suite("PDF: pages set in columns")
struct PDFColumnTests {
    static let left = """
        The Government of Ruritania has requested to buy four harbor tugs of a multi-function type and one \
        float. Spare parts are to be included. The estimated total cost is $12 million. The tugs will serve \
        in the harbor of Zenda. They are built by a yard of the coast that has delivered boats since long.
        """
    static let right = """
        The principal contractor will be Zenda Yards of Strelsau. No offset agreement is known. This sale \
        does not alter the basic military balance of the region. There will be no adverse impact on the \
        readiness of any service as a result of this proposed sale, nor does it need any person abroad.
        """

    @Test("each column is read to its end before the next, below the head that goes over both")
    func columns() throws {
        let document = try PDFTests.read(
            PDFWriter.pdf(
                head: "Gazette of Ruritania, a paper of the state", columns: [Self.left, Self.right]))
        #expect(
            document.text == "Gazette of Ruritania, a paper of the state\n\n\(Self.left)\n\n\(Self.right)")
    }

    @Test("a sentence goes on in the next column, and in the first of the next page under its head")
    func overColumns() throws {
        let words = Self.left.split(separator: " ")
        let parts = [words[..<14], words[14..<32], words[32...]].map { $0.joined(separator: " ") }
        let document = try PDFTests.read(
            PDFWriter.pdf(pages: [
                .init(head: "Gazette of Ruritania 11", columns: [Self.right, parts[0]]),
                .init(
                    head: "Gazette of Ruritania 13",
                    columns: [parts[1] + " of", parts[2] + " Nothing more was said."]),
            ]))
        let whole = parts[0] + " " + parts[1] + " of " + parts[2] + " Nothing more was said."
        #expect(document.text == "Gazette of Ruritania\n\n\(Self.right)\n\n\(whole)")
    }

    @Test("a word that the printer cut is made whole, a compound keeps its hyphen")
    func cutWords() {
        let columns = """
            The estimate was pub-
            lished by the govern-
            ment on a multi-
            purpose form, as every
            government of a multi-
            function or multi-purpose
            kind has done before
            """
        #expect(
            Print.paragraphs(columns, isColumn: true)
                == "The estimate was published by the government on a multi-purpose form, as every "
                + "government of a multi-function or multi-purpose kind has done before")
    }

    @Test("a line set in opens a paragraph of a column")
    func indents() {
        #expect(
            Print.paragraphs(
                "It was read the third time.\n  The motion was agreed to\nby all.", isColumn: true)
                == "It was read the third time.\n\nThe motion was agreed to by all.")
    }

    @Test("the sums beside a list are read across, not as a column")
    func table() throws {
        let rows = (1...12).map {
            ("Harbor tugs of the type \($0) with their oars and their sails", "$ \($0) million")
        }
        let document = try PDFTests.read(PDFWriter.pdf(rows: rows))
        #expect(document.text.contains("type 7 with their oars and their sails $ 7 million"))
    }

    @Test("the printer's marks on the page are no text")
    func printersMarks() {
        let text = """
            The motion was agreed to.
            VerDate Sep 11 2014 06:54 Jul 16, 2025 Jkt 059060 PO 00000 Frm 00023 Fmt 4624 Sfmt 0634
            someone on DSK120RN23PROD with SENATE
            """
        #expect(Print.paragraphs(text) == "The motion was agreed to.")
    }
}

/// Pages of print as poppler gives them, in letters of one width.
private enum Print {
    static func paragraphs(_ text: String, isColumn: Bool = false) -> String {
        let lines = text.split(separator: "\n").enumerated().map { row, line in
            let indent = line.prefix { $0 == " " }.count
            let top = Double(row * 12)
            return PrintedLine(
                text: Array(line.dropFirst(indent).utf8),
                frame: .init(
                    left: Double(indent * 5), top: top, right: Double(line.utf8.count * 5), bottom: top + 10))
        }
        var page = PrintedPage([])
        page.blocks = [PrintedBlock(lines: lines, isColumn: isColumn)]
        return String(decoding: Reflow.text(of: [page]), as: UTF8.self)
    }
}
