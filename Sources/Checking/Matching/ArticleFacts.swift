internal import Law
internal import Ledger
internal import Lexicon
package import Reading
internal import Tables

/// What an article says, sentence by sentence, gathered once for the matcher and the rules.
package struct ArticleFacts: Sendable {
    /// A count or a name of an article, and where it stands.
    struct Told: Sendable {
        var item: Item
        var sentence: Int
        /// It is counted or named as what is to be upgraded: `the conversion of 40 older ones`.
        var isUpgrade = false
        /// The place of the item whose version it names: `cruise missiles, in the AGM-158C version`.
        var versionOf: Int?
    }

    /// Everything that the article counts or names.
    let items: [Told]
    /// The same, ready to be compared with lines of the record; made where it is first asked for.
    var printed: [ItemAlignment.Printed] { looks.printed(items) }
    /// What the words of the sentences tell.
    let looks: SentenceLooks

    /// The sums that may be a sale's: thresholds, totals and sums of several sales left out.
    let amounts: [(money: Money, sentence: Int)]
    /// Every sum of the article.
    let allAmounts: [(money: Money, sentence: Int)]
    /// The sums that are told as the price of one: `$1.3 million apiece`.
    let unitPrices: [Money]
    /// The numbers of cases that it prints: `26-44`.
    let numbers: Set<String>
    /// The article speaks of a notice to Congress or of its review.
    let speaksOfNotice: Bool
    /// The states that each sentence names, in the order of the text.
    let states: [[(code: String, span: Span)]]
    /// The states of the datelines.
    private let datelines: [String]
    private let starts: [Int]
    private let sentences: [Span]

    init(_ detail: ReadingDetail, published: CalendarDate?) {
        sentences = detail.sentences
        looks = SentenceLooks(
            detail.sentences, year: published?.year ?? 0,
            isFolded: !detail.amounts.isEmpty || !detail.reading.sales.isEmpty)
        let starts = detail.sentences.map(\.start)
        self.starts = starts
        func sentence(of offset: Int) -> Int { Self.sentence(of: offset, starts) }
        // What the item groups name and count stands before what only counts; nothing is told twice.
        var items = detail.items.map { Told(item: $0.item, sentence: $0.sentence) }
        // `up to 540 of the missiles`: the reader knows which.
        var known: [Int: Item] = [:]
        for sale in detail.reading.sales {
            for item in sale.items where item.article != nil { known[item.start] = item }
        }
        for index in items.indices where items[index].item.article == nil {
            guard let item = known[items[index].item.start], item.end == items[index].item.end,
                item.quantity == items[index].item.quantity
            else { continue }
            items[index].item.article = item.article
            if items[index].item.designation == nil { items[index].item.designation = item.designation }
        }
        var next = 0
        var added: [Told] = []
        for count in detail.counts {
            while next < items.count, items[next].item.end <= count.item.start { next += 1 }
            // `13 naval guns`: the group has the noun, the count has both.
            if next < items.count, items[next].item.start < count.item.end {
                if items[next].item.quantity == nil, items[next].item.start >= count.item.start {
                    items[next].item.quantity = count.item.quantity
                    items[next].item.qualifier = count.item.qualifier
                    let end = max(items[next].item.end, count.item.end)
                    items[next].item.start = count.item.start
                    items[next].item.end = end
                    items[next].item.text = Self.words(detail.reading.document.text, count.item.start, end)
                }
                continue
            }
            added.append(Told(item: count.item, sentence: count.sentence))
        }
        items += added
        items.sort { $0.item.start < $1.item.start }
        Self.repeatCounts(&items, detail)
        Self.count(&items, detail.reading.document.text)
        if !detail.amounts.isEmpty || !detail.reading.sales.isEmpty {
            Self.mark(&items, detail.sentences, looks)
        }
        self.items = items
        var kept: Set<Int> = []
        for statement in detail.statements {
            switch statement.kind {
            case .threshold, .total, .oneSale:
                if let money = statement.money { kept.insert(money.start) }
                if statement.kind == .threshold {
                    for amount in detail.amounts
                    where amount.sentence == statement.sentence
                        && ThresholdFrames.lawful.contains(amount.money.amount)
                    {
                        kept.insert(amount.money.start)
                    }
                }
            default: continue
            }
        }
        allAmounts = detail.amounts
        amounts = detail.amounts.filter { !kept.contains($0.money.start) }
        unitPrices = detail.amounts.filter { amount in
            guard detail.sentences.indices.contains(amount.sentence) else { return false }
            let sentence = detail.sentences[amount.sentence]
            let bytes = Array(sentence.text.utf8)
            let end = amount.money.end - sentence.start
            guard end >= 0, end < bytes.count else { return false }
            let behind = FoldedText(String(decoding: bytes[end..<min(bytes.count, end + 24)], as: UTF8.self))
            return CheckWords.unitPrice.phrases.opening(behind) != nil
        }.map(\.money)
        speaksOfNotice = detail.statements.contains { statement in
            switch statement.kind {
            case .reviewPeriod, .notified, .notifiedWithin, .reviewEnds, .usualReview: true
            default: false
            }
        }
        numbers = Self.numbers(detail.reading.document.text)
        var states: [[(code: String, span: Span)]] = Array(repeating: [], count: detail.sentences.count)
        var datelines: [String] = []
        for mention in detail.reading.mentions where mention.kind == "state" {
            let number = sentence(of: mention.start)
            guard states.indices.contains(number) else { continue }
            if Self.isDateline(mention, detail.sentences[number]) {
                datelines.append(mention.entity)
                continue
            }
            states[number].append(
                (mention.entity, Span(text: mention.text, start: mention.start, end: mention.end)))
        }
        self.states = states
        self.datelines = datelines
    }

    /// `TOW 2B missiles: 1,454 of them, and 24 launchers`: the count that a pronoun gives to what was named right before.
    private static func count(_ items: inout [Told], _ text: String) {
        guard Bytes.hold(text, " of them") else { return }
        var text = text
        text.withUTF8 { bytes in
            for index in items.indices
            where items[index].item.quantity == nil && items[index].item.article != nil {
                var at = items[index].item.end
                while at < bytes.count, [0x20, 0x2C, 0x3A, 0x28].contains(bytes[at]) { at += 1 }
                guard at > items[index].item.end + 1 else { continue }
                let start = at
                var value = 0
                while at < bytes.count, value < 10_000_000 {
                    let byte = bytes[at]
                    if byte &- 0x30 < 10 {
                        value = value * 10 + Int(byte - 0x30)
                    } else if byte != 0x2C || at == start || at + 1 >= bytes.count
                        || bytes[at + 1] &- 0x30 >= 10
                    {
                        break
                    }
                    at += 1
                }
                let words = Array(" of them".utf8)
                guard at > start, value > 1, at + words.count < bytes.count,
                    bytes[at..<at + words.count].elementsEqual(words)
                else { continue }
                // `20 of them to be upgraded` counts a part.
                let end = at + words.count
                guard [0x2C, 0x2E, 0x3B, 0x29].contains(bytes[end]) else { continue }
                items[index].item.quantity = value
                items[index].item.end = end
                items[index].item.text = String(
                    decoding: bytes[items[index].item.start..<end], as: UTF8.self)
            }
        }
    }

    /// `five power systems and as many frequency converters`: the count before it once more.
    private static func repeatCounts(_ items: inout [Told], _ detail: ReadingDetail) {
        let text = detail.reading.document.text
        guard Bytes.hold(text, " as many ") else { return }
        var added: [Told] = []
        for (number, sentence) in detail.sentences.enumerated() where Bytes.hold(sentence.text, " as many ") {
            let bytes = Array(sentence.text.utf8)
            let words = Array(" as many ".utf8)
            guard
                let at = bytes.indices.first(where: { bytes[$0...].starts(with: words) }),
                let before = items.last(where: {
                    $0.sentence == number && $0.item.end <= sentence.start + at && $0.item.quantity != nil
                })
            else { continue }
            let start = at + words.count
            var end = start
            while end < bytes.count, bytes[end] == 0x20 || bytes[end] | 0x20 >= 0x61 { end += 1 }
            let name = String(decoding: bytes[start..<end], as: UTF8.self)
            // `as many as four`, `as many again`: no noun.
            guard let first = name.split(separator: " ").first,
                !["as", "again", "more", "for"].contains(first),
                !items.contains(where: {
                    $0.item.quantity != nil && $0.item.start < sentence.start + end
                        && $0.item.end > sentence.start + start
                })
            else { continue }
            let from = sentence.start + at + 1
            added.append(
                Told(
                    item: Item(
                        quantity: before.item.quantity, qualifier: before.item.qualifier,
                        name: name.split(separator: " ").prefix(4).joined(separator: " "),
                        designation: nil, article: nil,
                        span: Span(
                            text: Self.words(text, from, sentence.start + end), start: from,
                            end: sentence.start + end)),
                    sentence: number))
        }
        guard !added.isEmpty else { return }
        items += added
        items.sort { $0.item.start < $1.item.start }
    }

    /// Says of each item whether it is to be upgraded, and of which other it names the version.
    private static func mark(_ items: inout [Told], _ sentences: [Span], _ looks: SentenceLooks) {
        for index in items.indices {
            let (item, number) = (items[index].item, items[index].sentence)
            guard sentences.indices.contains(number) else { continue }
            let sentence = sentences[number]
            let before =
                index > 0 && items[index - 1].sentence == number ? items[index - 1].item.end : sentence.start
            if looks.says(.upgrade, in: number) {
                let from = max(before, item.start - 36)
                let end = min(sentence.end, item.end + 28)
                let bytes = Array(sentence.text.utf8)
                func text(_ from: Int, _ to: Int) -> String {
                    guard from >= sentence.start, from <= to, to <= sentence.end else { return "" }
                    return String(decoding: bytes[from - sentence.start..<to - sentence.start], as: UTF8.self)
                }
                // What follows up to the next part of the list.
                var behind = text(item.end, end)[...]
                if let comma = behind.firstIndex(of: ",") { behind = behind[..<comma] }
                if let join = behind.firstRange(of: " and ") { behind = behind[..<join.lowerBound] }
                items[index].isUpgrade =
                    CheckWords.upgrade.occurs(in: text(from, item.end))
                    || CheckWords.upgrade.occurs(in: behind)
            }
            if index > 0, items[index - 1].sentence == number, item.quantity == nil, item.designation != nil,
                item.start > items[index - 1].item.end, item.start - items[index - 1].item.end <= 14,
                ItemAlignment.isVersion(item)
            {
                items[index].versionOf = index - 1
                // `eight Seahawks of the type MH-60S`: that is what the eight are.
                if items[index - 1].item.quantity != nil,
                    !(items[index - 1].item.designation ?? "").contains(where: \.isNumber)
                        || items[index - 1].item.article != item.article
                {
                    items[index - 1].item.designation = item.designation
                }
            }
        }
    }

    /// `COPENHAGEN, Nov. 14, 2025 —`: where it was written, and nobody of whom the sentence speaks.
    private static func isDateline(_ mention: MentionClaim, _ sentence: Span) -> Bool {
        let place = mention.end - sentence.start
        guard place <= 40, sentence.text.utf8.count >= place else { return false }
        var sentence = sentence.text
        return sentence.withUTF8 {
            isDateline(mention.text, place, UnsafeBufferPointer(rebasing: $0.prefix(80)))
        }
    }

    /// - Parameters:
    ///   - place: where the name ends in the sentence.
    ///   - head: how the sentence begins.
    private static func isDateline(_ name: String, _ place: Int, _ head: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = place
        while index + 2 < head.count {
            // A dash with spaces around it: `-`, or the two long ones, which begin with E2 80.
            if head[index] == 0x20,
                head[index + 1] == 0x2D && head[index + 2] == 0x20 || head[index + 1] == 0xE2
            {
                break
            }
            index += 1
        }
        guard index + 2 < head.count else { return false }
        let before = String(decoding: head[..<index], as: UTF8.self)
        let letters = name.filter(\.isLetter)
        return letters.count > 3 && letters.allSatisfy(\.isUppercase)
            || before.contains(where: \.isNumber) && before.count < 48
    }

    /// `26-44`, `25-0G`, `26-1C`: two figures, a hyphen, one to three signs, and nothing that goes on.
    private static func numbers(_ text: String) -> Set<String> {
        var result: Set<String> = []
        var text = text
        text.withUTF8 { bytes in
            func isDigit(_ at: Int) -> Bool {
                at >= 0 && at < bytes.count && (0x30...0x39).contains(bytes[at])
            }
            func isCapital(_ at: Int) -> Bool { at < bytes.count && (0x41...0x5A).contains(bytes[at]) }
            for hyphen in bytes.indices
            where bytes[hyphen] == 0x2D && isDigit(hyphen - 1) && isDigit(hyphen - 2) {
                let before = hyphen >= 3 ? bytes[hyphen - 3] : 0x20
                guard before == 0x20 || before == 0x28 || before == 0x0A || before == 0x5B else { continue }
                var end = hyphen + 1
                while isDigit(end) || isCapital(end), end - hyphen <= 4 { end += 1 }
                guard (2...4).contains(end - hyphen),
                    end >= bytes.count || !(0x61...0x7A).contains(bytes[end] | 0x20) && bytes[end] != 0x2D
                else { continue }
                result.insert(String(decoding: bytes[hyphen - 2..<end], as: UTF8.self))
            }
        }
        return result
    }

    private static func words(_ text: String, _ start: Int, _ end: Int) -> String {
        let utf8 = text.utf8
        guard start >= 0, start <= end, end <= utf8.count else { return "" }
        let low = utf8.index(utf8.startIndex, offsetBy: start)
        return String(text[low..<utf8.index(low, offsetBy: end - start)])
    }

    /// The number of the sentence that holds a byte.
    func sentence(of offset: Int) -> Int { Self.sentence(of: offset, starts) }

    private static func sentence(of offset: Int, _ starts: [Int]) -> Int {
        var low = 0
        var high = starts.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if starts[middle] <= offset { low = middle } else { high = middle - 1 }
        }
        return max(low, 0)
    }

    func names(_ state: String, in sentence: Int) -> Bool {
        states.indices.contains(sentence) && states[sentence].contains { $0.code == state }
    }

    /// Every state of the article but the United States, the first named first.
    var buyers: [String] {
        var result: [String] = []
        for sentence in states {
            for state in sentence where state.code != "USA" && !result.contains(state.code) {
                result.append(state.code)
            }
        }
        for state in datelines where state != "USA" && !result.contains(state) { result.append(state) }
        return result
    }

    /// The sentence tells of other days: it names a year that is not the article's, or says what is had already.
    func isBackground(_ number: Int) -> Bool {
        guard sentences.indices.contains(number) else { return false }
        if namesOtherYear(number) { return true }
        // What is to be upgraded is there already, and told all the same.
        return says(.background, in: number) && !says(.upgrade, in: number)
    }

    /// The sentence names a year that is not the article's.
    func namesOtherYear(_ number: Int) -> Bool { looks.namesOtherYear(number) }

    /// The item only says of which version another one is.
    func isVersion(_ item: Item) -> Bool {
        items.contains { $0.item.start == item.start && $0.versionOf != nil }
    }

    /// A sentence in small letters.
    func folded(_ number: Int) -> FoldedText { looks.folded(number) }

    /// The sentence has words of that class.
    func says(_ words: CheckWords, in number: Int) -> Bool { looks.says(words, in: number) }

    /// Any sentence has.
    func says(_ words: CheckWords) -> Bool { sentences.indices.contains { says(words, in: $0) } }
}
