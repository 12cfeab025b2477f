internal import Lexicon

/// The sentence in which the buyer asks: `The Government of X has requested to buy A; B; and C.`
struct NoticeRequest {
    var sentence: Range<Int>
    /// What is asked for, behind the verb and before what only says where it goes.
    var list: Range<Int>
    /// The list is one of what is no major defense equipment.
    var isMinor = false

    static func find(in notice: NoticeText, _ sentences: [Sentence]) -> NoticeRequest? {
        let forms: [[StaticString]] = [
            ["has", "requested"], ["have", "requested"], ["has", "asked"], ["wishes", "to"], ["wish", "to"],
            ["requested", "to"], ["requests", "to"], ["requested", "a"], ["requested", "the"],
            ["seeks", "to"],
        ]
        let verbs = forms.compactMap { notice.find($0) }.sorted { $0.lowerBound < $1.lowerBound }
        guard let verb = verbs.first(where: { names(a: $0, in: notice, sentences) }) else { return nil }
        return NoticeRequest(verb: verb, notice, sentences)
    }

    /// Whether somebody who may buy stands before the verb: a government, a kingdom, an office, a body.
    private static func names(a verb: Range<Int>, in notice: NoticeText, _ sentences: [Sentence]) -> Bool {
        let text = notice.text
        var start = sentences.last { $0.start <= verb.lowerBound }?.start ?? 0
        // Broken markup sets `has requested to buy` into a paragraph of its own, behind the one that names the buyer.
        if start == verb.lowerBound { start = sentences.last { $0.start < start }?.start ?? start }
        return (max(start, notice.bounds.lowerBound)..<verb.lowerBound).contains { index in
            text.mention(startingAt: index).map { $0.kind == .state || $0.kind == .body } ?? false
                || text.reads(index, "government") || text.reads(index, "recipient")
        }
    }

    private init(verb: Range<Int>, _ notice: NoticeText, _ sentences: [Sentence]) {
        let text = notice.text
        let start = sentences.last { $0.start <= verb.lowerBound }?.start ?? 0
        let end = notice.endOfSentence(verb.lowerBound, sentences)
        sentence = max(start, notice.bounds.lowerBound)..<end
        var position = verb.upperBound
        if text.reads(verb.upperBound - 1, "to") { position -= 1 }
        position = Self.behindAct(position, end, notice)
        if let following = notice.match(["the", "following"], at: position) {
            let colon = (following..<min(end, following + 14)).first { text.isMark($0, Mark.colon) }
            isMinor = text.reads(following, "non")
            position = colon.map { $0 + 1 } ?? following
        }
        list = position..<max(position, Self.end(position, end, notice))
    }

    /// Behind `to buy`, `a possible sale of`, `the purchase of`, `that`.
    private static func behindAct(_ start: Int, _ end: Int, _ notice: NoticeText) -> Int {
        let text = notice.text
        let acts = Triggers.acquire | .transfer
        if text.reads(start, "that") { return start + 1 }
        var index = start
        while index < min(end, start + 8), text.isWord(index), text.classes(index).isDisjoint(with: .number) {
            defer { index = notice.skipPageMark(index + 1) }
            if text.reads(index, "to"), !text.info(index + 1).triggers.isDisjoint(with: acts) {
                return index + 2
            }
            if text.preposition(index) == .of, !text.info(index - 1).triggers.isDisjoint(with: acts) {
                return index + 1
            }
        }
        return start
    }

    /// Before `The following non-MDE items …`, `Also included …`, `be added to a previously implemented case`.
    private static func end(_ start: Int, _ end: Int, _ notice: NoticeText) -> Int {
        let text = notice.text
        var result = end
        for words: [StaticString] in [["the", "following"], ["also", "included"]] {
            var from = start
            while let found = notice.find(words, from: from, to: result) {
                // A designation such as `WGU 59B/B.` hides the full stop that ends the sentence.
                if text.isMark(found.lowerBound - 1, Mark.fullStop) { result = found.lowerBound }
                from = found.upperBound
            }
        }
        if let added = notice.find(["be", "added"], from: start, to: result) {
            result = added.lowerBound
            while result > start,
                text.reads(result - 1, "will") || text.reads(result - 1, "to")
                    || text.reads(result - 1, "that")
            {
                result -= 1
            }
        }
        return result
    }
}
