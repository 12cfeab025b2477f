internal import Crypto
internal import Documents
internal import Ledger

/// A page of a source as a document, by the kind of the source.
struct Paper: Sendable {
    let document: Document
    /// Whether it is about what the source is watched for.
    let isWanted: Bool

    /// - Throws: a fault where it cannot be read, or has not the shape that is known.
    init(_ page: BroughtPage, at address: WebAddress, of kind: WatchedSource.Kind) throws(FetchFault) {
        switch kind {
        case .communications, .resolutions:
            let words = try CongressPaper.words(page)
            isWanted = words.isWanted
            var document = DocumentReader().read(
                text: words.text, source: address.description, title: words.title, published: words.published,
                language: "en")
            // What is kept are the bytes as they came.
            document.sha256 = Fingerprint.of(page.bytes)
            self.document = document
        default:
            isWanted = true
            do throws(DocumentError) {
                document = try DocumentReader().read(
                    page.bytes, source: address.description, declaredType: page.type)
            } catch {
                throw FetchFault(.unreadable, "\(address): \(error.description)")
            }
        }
    }
}

/// SHA-256 in lower-case hexadecimal.
enum Fingerprint {
    static func of(_ bytes: [UInt8]) -> String {
        hexadecimal(SHA256.hash(data: bytes))
    }

    /// Of what a reader of a document reads.
    static func of(_ document: Document) -> String {
        of(Array("\(document.title ?? "")\n\(document.published ?? "")\n\(document.text)".utf8))
    }

    static func hexadecimal(_ hash: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: hash.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
