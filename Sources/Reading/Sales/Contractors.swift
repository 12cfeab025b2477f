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
            let makes = elements.verbs.contains { $0.triggers.contains(.make) }
            guard
                makes || elements.list.contains(where: { $0.kind == .firm })
                    || sentence.signs.classes.contains(.maker)
            else { continue }
            let isPrincipal = elements.list.contains { $0.phrase == "principal-contractor" }
            let isMaking = isPrincipal || makes || supplies(elements)
            guard isMaking || dealing.contains(number) else { continue }
            let targets = targets(
                own, before, drafts, sentence, isPrincipal: isPrincipal, isMaking: isMaking,
                isDealing: dealing.contains(number), number
            )
            .filter { speaksOf(drafts[$0], elements) }
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
        let named = drafts.allSatisfy { !$0.contractors.isEmpty } ? NamedFirms() : namedFirms(sentences)
        for index in drafts.indices {
            addMakers(&drafts[index])
            if drafts[index].contractors.isEmpty { addNamedMaker(&drafts[index], named) }
        }
    }

    private func isMakerNoun(_ token: Int) -> Bool { text.classes(token).contains(.maker) }

    /// A sentence on other articles by name tells nothing of who makes these.
    private func speaksOf(_ draft: SaleDraft, _ elements: Elements) -> Bool {
        let named = elements.list.compactMap { $0.kind == .item ? items[$0.reference].mention?.entity : nil }
        let own = draft.items.compactMap { items[draft.named[$0] ?? $0].mention?.entity }
        return named.isEmpty || own.isEmpty || named.contains(where: own.contains)
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
        a.firm != nil && a.firm == b.firm || text.isSameLine(a.start..<a.end, b.start..<b.end)
    }

    // MARK: Which firms

    /// The firms of a sentence that may make what it deals in: not those at whose place something happens, nor whose
    /// articles lost.
    private func firms(_ elements: Elements, _ sentence: Sentence, isPrincipal: Bool) -> [ContractorMention] {
        var result: [ContractorMention] = []
        var isRival = false
        for element in elements.list {
            switch element.kind {
            case .item: isRival = element.preposition == .over || element.preposition == .against
            case .comma, .boundary, .verb: isRival = false
            case .firm
            where !isRival && !element.isReference
                && !text.entity(element.entity).state.isEmpty:
                switch element.preposition {
                case .at, .near, .in, .over, .against: continue
                default: break
                }
                result.append(
                    ContractorMention(
                        start: element.start,
                        end: UnknownFirm(text: text, sentence: sentence).nameEnd(
                            element.end, from: element.start),
                        firm: element.entity, isPrincipal: isPrincipal))
            default: break
            }
        }
        let known = result
        var index = sentence.start
        while index < sentence.end {
            if let firm = known.first(where: { $0.start <= index && index < $0.end }) {
                index = firm.end
                continue
            }
            // `with Lockheed Martin, L3Harris Corp and Chelton Inc`: a firm that nobody knows, beside one that is known.
            let end = UnknownFirm(text: text, sentence: sentence).end(at: index, besideKnown: !known.isEmpty)
            guard let end else {
                index += 1
                continue
            }
            result.append(ContractorMention(start: index, end: end, isPrincipal: isPrincipal))
            index = end
        }
        return result.sorted { $0.start < $1.start }
    }

    /// `the Lockheed Martin-made jets`, `Boeing AH-64E helicopters`: the firm inside the articles' own group.
    private func addMakers(_ draft: inout SaleDraft) {
        for item in draft.items {
            guard let firm = items[draft.named[item] ?? item].firm,
                !text.entity(firm.entity).state.isEmpty
            else { continue }
            let mention = ContractorMention(start: Int(firm.start), end: Int(firm.end), firm: firm.entity)
            if !draft.contractors.contains(where: { isSame($0, mention) }) {
                draft.contractors.append(mention)
            }
        }
    }

    /// The firms that a text names: the first mention by maker's id, and the last of each sentence.
    private struct NamedFirms {
        var byMaker: [Label: ContractorMention] = [:]
        var last: [Int: ContractorMention] = [:]
        /// The sentences that speak of `the company`.
        var pointing: Set<Int> = []
    }

    private func namedFirms(
        _ sentences: [(number: Int, sentence: Sentence, elements: Elements)]
    ) -> NamedFirms {
        var named = NamedFirms()
        for (number, sentence, elements) in sentences {
            for element in elements.list where element.kind == .firm && !element.isReference {
                let entity = text.entity(element.entity)
                let end = UnknownFirm(text: text, sentence: sentence).nameEnd(
                    element.end, from: element.start)
                let mention = ContractorMention(start: element.start, end: end, firm: element.entity)
                for maker in [entity.code, entity.extra] where !maker.isEmpty && named.byMaker[maker] == nil {
                    named.byMaker[maker] = mention
                }
                named.last[number] = mention
            }
            if pointsToFirm(sentence) { named.pointing.insert(number) }
        }
        return named
    }

    /// The firm that makes the articles, where the text names it in another sentence; else `the company` of the sale's
    /// own sentence, which is the firm told last before.
    private func addNamedMaker(_ draft: inout SaleDraft, _ named: NamedFirms) {
        for item in draft.items {
            guard let mention = items[draft.named[item] ?? item].mention, mention.kind == .article,
                let maker = named.byMaker[text.entity(mention).extra]
            else { continue }
            draft.contractors.append(maker)
            return
        }
        guard let first = draft.sentences.min(), named.pointing.contains(first) else { return }
        if let firm = named.last[first] ?? named.last[first - 1] ?? named.last[first - 2] {
            draft.contractors = [firm]
        }
    }

    /// `the company`, `the yard`, `the manufacturer`.
    private func pointsToFirm(_ sentence: Sentence) -> Bool {
        sentence.tokens.contains { token in
            (isMakerNoun(token) || text.reads(token, "company") || text.reads(token, "firm"))
                && text.classes(token - 1).contains(.definite)
        }
    }
}
