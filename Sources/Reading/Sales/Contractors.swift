internal import Lexicon

/// Which firms would make or deliver what a sale is about.
struct Contractors {
    let text: Text

    /// Adds to each draft the firms that its sentences, and the sentences on contractors behind them, name.
    func assign(
        to drafts: inout [SaleDraft], frames: [SaleFrame],
        sentences: [(number: Int, sentence: Sentence, elements: Elements)]
    ) {
        guard !drafts.isEmpty else { return }
        for (number, sentence, elements) in sentences {
            let firms = elements.list.filter { $0.kind == .firm }
            let isPrincipal = elements.list.contains { $0.phrase == "principal-contractor" }
            guard !firms.isEmpty else { continue }
            let named = firms.filter { isPrincipal || isMaker($0, sentence) }
            guard !named.isEmpty else { continue }
            let own = drafts.indices.filter { drafts[$0].sentences.contains(number) }
            let targets: [Int]
            if isPrincipal || !own.isEmpty || makes(sentence) {
                if !own.isEmpty {
                    targets = own
                } else if speaksOfBoth(sentence), let last = drafts.lastIndex(where: { isBefore($0, number) })
                {
                    targets = drafts.indices.filter {
                        drafts[$0].buyer?.code == drafts[last].buyer?.code && isBefore(drafts[$0], number)
                    }
                } else if let last = drafts.indices.filter({ isBefore(drafts[$0], number) }).max(by: {
                    (drafts[$0].sentences.filter { $0 <= number }.max() ?? 0)
                        < (drafts[$1].sentences.filter { $0 <= number }.max() ?? 0)
                }) {
                    let sentence = drafts[last].sentences.filter { $0 <= number }.max() ?? 0
                    // Sales told together just before share the firm, where none has one of its own.
                    targets = drafts.indices.filter { index in
                        drafts[index].sentences.contains(sentence)
                            || isPrincipal && drafts[index].contractors.isEmpty
                                && isBefore(drafts[index], number)
                                && drafts[index].buyer?.code == drafts[last].buyer?.code
                                && drafts[index].sentences.contains { $0 >= sentence - 2 && $0 <= number }
                    }
                } else {
                    targets = []
                }
            } else {
                targets = []
            }
            for target in targets {
                for firm in named {
                    let mention = ContractorMention(
                        start: firm.start, end: nameEnd(firm, sentence), firm: firm.entity,
                        isPrincipal: isPrincipal)
                    if !drafts[target].contractors.contains(where: { isSame($0, mention) }) {
                        drafts[target].contractors.append(mention)
                    }
                }
            }
        }
    }

    private func isBefore(_ draft: SaleDraft, _ number: Int) -> Bool {
        draft.sentences.contains { $0 <= number }
    }

    private func isSame(_ a: ContractorMention, _ b: ContractorMention) -> Bool {
        a.firm == b.firm || text.line(a.start, a.end) == text.line(b.start, b.end)
    }

    private func speaksOfBoth(_ sentence: Sentence) -> Bool {
        sentence.tokens.contains { text.reads($0, "both") || text.reads($0, "either") }
    }

    /// `RTX would supply both`, `Raytheon will produce them`.
    private func makes(_ sentence: Sentence) -> Bool {
        sentence.tokens.contains { token in
            text.reads(token, "produce") || text.reads(token, "produces") || text.reads(token, "supply")
                || text.reads(token, "builds") || text.reads(token, "makes") || text.reads(token, "maker")
                || text.reads(token, "build") || text.reads(token, "manufacture") || text.reads(token, "made")
                || text.reads(token, "built")
        }
    }

    /// A firm that makes or sells in this sentence, and is not merely spoken of.
    private func isMaker(_ firm: Element, _ sentence: Sentence) -> Bool {
        let entity = text.lexicon.entities[Int(firm.entity)]
        return !entity.state.isEmpty
    }

    /// Behind the firm's name as printed: `Boeing Co.`, `LEIDOS, Inc.`, `Boeing Helicopter Co.`
    private func nameEnd(_ firm: Element, _ sentence: Sentence) -> Int {
        var end = firm.end
        while end < sentence.end, text.isWord(end), text.isCapitalised(end),
            text.classes(end).contains(.firmSuffix)
                || text.isWord(end + 1) && text.isCapitalised(end + 1)
                    && text.classes(end + 1).contains(.firmSuffix)
        {
            end += 1
        }
        if text.isMark(end, Mark.fullStop), end > firm.start, text.classes(end - 1).contains(.firmSuffix),
            text.tokens[end - 1].end - text.tokens[end - 1].start <= 4, end + 1 < sentence.end
        {
            end += 1
        }
        return end
    }
}
