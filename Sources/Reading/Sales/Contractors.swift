internal import Lexicon

/// Which firms would make or deliver what a sale is about.
///
/// A firm is a contractor where the text says so (`principal contractor`), where it makes or hands over the articles
/// (`built by X`, `X will supply`, `the F-35, which X makes`, `X-made`), or where it stands in the sentence that deals
/// in them. Where a sentence tells of several sales, each takes the firms of its own part.
struct Contractors {
    let text: Text
    let items: [ItemGroup]

    /// Adds to each draft the firms that its sentences, and the sentences on contractors behind them, name.
    func assign(
        to drafts: inout [SaleDraft], frames: [SaleFrame],
        sentences: [(number: Int, sentence: Sentence, elements: Elements)]
    ) {
        guard !drafts.isEmpty else { return }
        var dealing: Set<Int> = []
        for frame in frames where !frame.items.isEmpty || frame.amount != nil {
            dealing.insert(frame.sentence)
        }
        var told: [Int: [Int]] = [:]
        for (index, draft) in drafts.enumerated() {
            for sentence in Set(draft.sentences) { told[sentence, default: []].append(index) }
        }
        // The sales told so far, the one told last at the end.
        var before: [Int] = []
        for (number, sentence, elements) in sentences {
            let own = told[number] ?? []
            for index in own {
                before.removeAll { $0 == index }
                before.append(index)
            }
            if before.count > 24 { before.removeFirst(before.count - 24) }
            guard elements.list.contains(where: { $0.kind == .firm }) else { continue }
            let isPrincipal = elements.list.contains { $0.phrase == "principal-contractor" }
            let isMaking =
                isPrincipal || elements.verbs.contains { $0.triggers.contains(.make) } || supplies(elements)
            guard isMaking || dealing.contains(number) else { continue }
            let targets = targets(
                own, before, drafts, sentence, isPrincipal: isPrincipal, isMaking: isMaking,
                isDealing: dealing.contains(number), number)
            guard !targets.isEmpty else { continue }
            let named = firms(elements, sentence, isPrincipal: isPrincipal)
            for target in targets {
                let segment = drafts[target].segments.last { $0.sentence == number }?.tokens
                for firm in named where segment.map({ $0.contains(firm.start) }) ?? true {
                    if !drafts[target].contractors.contains(where: { isSame($0, firm) }) {
                        drafts[target].contractors.append(firm)
                    }
                }
            }
        }
        for index in drafts.indices { addMakers(&drafts[index]) }
    }

    // MARK: Which sales

    /// The sales that a sentence with firms speaks of.
    private func targets(
        _ own: [Int], _ before: [Int], _ drafts: [SaleDraft], _ sentence: Sentence, isPrincipal: Bool,
        isMaking: Bool,
        isDealing: Bool, _ number: Int
    ) -> [Int] {
        if isMaking, speaksOfBoth(sentence), before.count > 1 { return Array(before.suffix(2)) }
        if !own.isEmpty, !isPrincipal || isDealing { return own }
        guard isMaking, let last = before.last else { return [] }
        let told = drafts[last].sentences.last { $0 <= number } ?? 0
        // Sales told together just before share the firm, where none has one of its own.
        return before.filter { index in
            index == last || drafts[index].sentences.contains(told)
                || isPrincipal && drafts[index].contractors.isEmpty
                    && drafts[index].buyer?.code == drafts[last].buyer?.code
                    && drafts[index].sentences.contains { $0 >= told - 2 && $0 <= number }
        }
    }

    /// `both`, `either`: the two sales told last.
    private func speaksOfBoth(_ sentence: Sentence) -> Bool {
        sentence.tokens.contains { text.reads($0, "both") || text.reads($0, "either") }
    }

    /// `X would supply`, `X is to deliver`.
    private func supplies(_ elements: Elements) -> Bool {
        zip(elements.list, elements.list.dropFirst()).contains { firm, verb in
            firm.kind == .firm && verb.kind == .verb && !verb.triggers.isDisjoint(with: .transfer | .deliver)
        }
    }

    private func isSame(_ a: ContractorMention, _ b: ContractorMention) -> Bool {
        a.firm != nil && a.firm == b.firm || text.line(a.start, a.end) == text.line(b.start, b.end)
    }

    // MARK: Which firms

    private func firms(_ elements: Elements, _ sentence: Sentence, isPrincipal: Bool) -> [ContractorMention] {
        var result: [ContractorMention] = []
        for element in elements.list where element.kind == .firm {
            guard !text.lexicon.entities[Int(element.entity)].state.isEmpty else { continue }
            result.append(
                ContractorMention(
                    start: element.start, end: nameEnd(element.end, from: element.start, sentence),
                    firm: element.entity, isPrincipal: isPrincipal))
        }
        // `with Lockheed Martin, L3Harris Corp and Chelton Inc`: a firm that nobody knows, beside one that is known.
        var index = sentence.start
        while !result.isEmpty, index < sentence.end {
            guard let end = unknownFirm(at: index, sentence) else {
                index += 1
                continue
            }
            result.append(ContractorMention(start: index, end: end, isPrincipal: isPrincipal))
            index = end
        }
        return result.sorted { $0.start < $1.start }
    }

    /// Behind a run of capitalised words that ends in a firm's suffix and holds no known name.
    private func unknownFirm(at token: Int, _ sentence: Sentence) -> Int? {
        guard text.isWord(token), text.isCapitalised(token), text.mention(at: token) == nil,
            text.classes(token).isDisjoint(with: .determiner | .preposition | .firmSuffix | .pronoun | .title)
        else { return nil }
        var end = token + 1
        while end < sentence.end, end - token < 5, text.isWord(end), text.isCapitalised(end),
            text.mention(at: end) == nil
        {
            if text.classes(end).contains(.firmSuffix),
                text.classes(end).isDisjoint(with: .force | .preposition)
            {
                return nameEnd(end + 1, from: token, sentence)
            }
            end += 1
        }
        return nil
    }

    /// `the Lockheed Martin-made jets`, `Boeing AH-64E helicopters`: the firm inside the articles' own group.
    private func addMakers(_ draft: inout SaleDraft) {
        for item in draft.items {
            guard let firm = items[draft.named[item] ?? item].firm,
                !text.lexicon.entities[Int(firm.entity)].state.isEmpty
            else { continue }
            let mention = ContractorMention(start: Int(firm.start), end: Int(firm.end), firm: firm.entity)
            if !draft.contractors.contains(where: { isSame($0, mention) }) {
                draft.contractors.append(mention)
            }
        }
    }

    /// Behind the firm's name as printed: `Boeing Co.`, `LEIDOS, Inc.`, `Boeing Helicopter Co.`
    private func nameEnd(_ from: Int, from start: Int, _ sentence: Sentence) -> Int {
        var end = from
        while end < sentence.end, text.isWord(end), text.isCapitalised(end),
            text.classes(end).contains(.firmSuffix)
                || text.isWord(end + 1) && text.isCapitalised(end + 1)
                    && text.classes(end + 1).contains(.firmSuffix)
        {
            end += 1
        }
        if text.isMark(end, Mark.fullStop), end > start, text.classes(end - 1).contains(.firmSuffix),
            text.tokens[end - 1].end - text.tokens[end - 1].start <= 4, end + 1 < sentence.end
        {
            end += 1
        }
        return end
    }
}
