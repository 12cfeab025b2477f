internal import Crypto

/// A finished answer with its fingerprint.
struct KeptAnswer: Sendable {
    let answer: Answer
    /// A strong entity tag, RFC 9110.
    let tag: String

    init(_ answer: Answer) {
        self.answer = answer
        let hash = SHA256.hash(data: answer.body).prefix(12)
        let digits = Array("0123456789abcdef")
        tag = "\"" + String(hash.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }) + "\""
    }
}

/// Finished answers of one record, by their address. It never grows beyond its size: where it is full, it is emptied.
final class AnswerShelf: Sendable {
    private struct Content {
        var answers: [String: KeptAnswer] = [:]
        var bytes = 0
    }

    private let content = Locked(Content())

    subscript(address: String) -> KeptAnswer? { content.with { $0.answers[address] } }

    func keep(_ answer: KeptAnswer, at address: String, limit: Int) {
        let size = answer.answer.body.count + address.utf8.count + 256
        guard size <= limit / 4 else { return }
        content.with { content in
            if content.bytes + size > limit { content = Content() }
            if content.answers.updateValue(answer, forKey: address) == nil { content.bytes += size }
        }
    }

    /// How many there are, and their bytes.
    var extent: (answers: Int, bytes: Int) { content.with { ($0.answers.count, $0.bytes) } }
}
