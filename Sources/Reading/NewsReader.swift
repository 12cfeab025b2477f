internal import Documents
internal import Lexicon

/// Reads prose: the steps of the cascade, one after the other.
struct NewsReader {
    let text: Text
    let sentences: [Sentence]
    let document: Document

    /// What a text says.
    struct Outcome {
        var sales: [Sale]
        var events: [Event]
        var statements: [Statement]
        var times: [ToldTime] = []
        var items: [(item: Item, sentence: Int)]
        var counts: [(item: Item, sentence: Int)]
        var amounts: [(money: Money, sentence: Int)]
        /// The steps as text, where they were asked for.
        var trace: [String] = []
    }

    /// What the reading is for: each purpose asks for more than the one before.
    enum Purpose {
        /// Sales and events alone.
        case reading
        /// The statements, articles and sums too, which a check holds against the record.
        case check
        /// The steps too, as text.
        case trace
    }

    var purpose = Purpose.check

    func read() -> Outcome {
        let body = bodySentences()
        // Only sales and statements are made of sums, articles and elements.
        let scope = SaleScope(text: text, sentences: sentences)
        let mayTellSale = purpose != .reading || scope.mayTell
        let amounts = mayTellSale ? Amounts.find(in: text) : []
        let items = mayTellSale ? ItemGroups.find(in: text, amounts: amounts) : []
        guard purpose != .reading || mayTellSale && scope.mayTell(items, amounts) else {
            let events = EventReader(text: text, document: document, sales: []).events(body.map(\.1))
            return Outcome(
                sales: [], events: events.map(\.event), statements: [], items: [], counts: [], amounts: [])
        }
        var builder = FrameBuilder(text: text, items: items, amounts: amounts)
        builder.year = document.published.flatMap { Int($0.prefix(4)) }
        var frames: [SaleFrame] = []
        var analysed: [(number: Int, sentence: Sentence, elements: Elements)] = []
        var nextItem = 0
        var nextAmount = 0
        analysed.reserveCapacity(body.count)
        var references = SaleReferences(text: text)
        let contests = Contests(text: text, items: items)
        var rivals: [Contests.Rival] = []
        var contestBefore = -2
        var datelines = 0
        for (number, sentence) in body {
            let ownItems = slice(items, &nextItem, sentence) { items[$0].start }
            let ownAmounts = slice(amounts, &nextAmount, sentence) { amounts[$0].start }
            var elements = Elements.of(sentence, in: text, items: ownItems, amounts: ownAmounts)
            if sentence.start > sentences[number].start {
                references.open(dateline: sentences[number].start..<sentence.start)
                // `+ BUENOS AIRES – Six jets have arrived.` A digest: each dateline says of whom it is.
                if datelines > 0, let home = references.homeRole, home.code != "USA" {
                    var label = SaleFrame(
                        sentence: number, isHeading: true, start: sentence.start, end: sentence.start)
                    label.buyer = home
                    label.setsFocus = true
                    frames.append(label)
                }
                datelines += 1
            }
            references.resolve(&elements, sentence, number)
            analysed.append((number, sentence, elements))
            if elements.list.contains(where: {
                $0.kind == .item || $0.kind == .amount || !$0.triggers.isDisjoint(with: .sale)
            }) || elements.list.count <= 2 && elements.list.contains(where: { $0.kind == .actor }) {
                let bids = contests.rivals(
                    number, sentence, elements, follows: number - contestBefore == 1)
                frames += builder.frames(number, sentence, elements).map { frame in
                    var frame = frame
                    // What is bid is no article of the deal beside it, and none of a deal of its own.
                    let isBid =
                        frame.stage == .offered && frame.buyer == nil
                        || !frame.stageIsStated && !frame.isLinked && !frame.competes && frame.amount == nil
                    frame.items.removeAll { item in
                        bids.contains { ($0.isBeaten || isBid) && $0.item == item }
                    }
                    return frame
                }
                rivals += bids
            }
            if Contests.isContest(sentence) { contestBefore = number }
        }
        var refusals: [(sentence: Int, why: String)] = []
        let merger = SaleMerger(
            text: text, items: items, amounts: amounts,
            evidence: SaleEvidence(text: text, items: items, frames: frames), subject: subject(analysed),
            main: references.mainRole, named: frames.isEmpty ? [] : named(analysed), topics: references.topics
        )
        var drafts = merger.joined(merger.merge(frames, &refusals), with: rivals)
        Contractors(text: text, items: items).assign(to: &drafts, frames: frames, sentences: analysed)
        let finisher = SaleFinisher(
            text: text, sentences: sentences, items: items, amounts: amounts, document: document,
            tellsApproval: frames.contains {
                $0.stage == .approved && $0.stageIsStated && $0.seller.map { $0.code == "USA" } ?? true
            },
            settings: StageSettings(frames, items))
        let sales = finisher.finish(drafts)
        let events = EventReader(text: text, document: document, sales: sales).events(body.map(\.1))
        guard purpose != .reading else {
            return Outcome(
                sales: sales, events: events.map(\.event), statements: [], items: [], counts: [],
                amounts: [])
        }
        var numbers: [Int] = Array(repeating: 0, count: text.count)
        for (number, sentence) in sentences.enumerated() {
            for token in sentence.tokens { numbers[token] = number }
        }
        var trace: [String] = []
        if purpose == .trace {
            let steps = Trace(text: text, items: items, amounts: amounts)
            for (number, sentence, elements) in analysed {
                trace.append("#\(number) \(text.line(sentence.start, sentence.end))")
                trace.append("   \(steps.line(sentence, elements))")
                for clause in Clauses.of(sentence, in: text).outline(text) { trace.append("   · \(clause)") }
                for frame in frames where frame.sentence == number {
                    trace.append("   → \(steps.line(frame))")
                }
                for refusal in refusals where refusal.sentence == number {
                    trace.append("   ✗ no sale: \(refusal.why)")
                }
            }
            trace += steps.lines(drafts, sentences)
        }
        if purpose == .trace {
            for told in events {
                trace.append(
                    "   ⇒ \(told.rule): \(told.event.type.rawValue) \(told.event.source?.code ?? "-") > \(told.event.target?.code ?? "-")"
                )
            }
        }
        var outcome = Outcome(
            sales: sales, events: events.map(\.event),
            statements: StatementReader(text: text, amounts: amounts, published: document.published)
                .statements(analysed),
            times: ToldTimeReader(text: text, published: document.published).times(analysed),
            items: items.indices.map { (finisher.item($0), numbers[items[$0].start]) },
            counts: CountedPhrases(text: text, amounts: amounts, items: items).find()
                .map { ($0, sentence(of: $0.start)) },
            amounts: amounts.filter { !$0.isBare }.map { ($0.money, numbers[$0.figure]) })
        outcome.trace = trace
        return outcome
    }

    /// The number of the sentence that holds a byte.
    private func sentence(of offset: Int) -> Int {
        var low = 0
        var high = sentences.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if Int(text.tokens[sentences[middle].start].start) <= offset {
                low = middle
            } else {
                high = middle - 1
            }
        }
        return low
    }

    /// The state that the article is about, by its heading or its first sentences: the first that is no authority
    /// and not the United States. It buys where a priced article names no buyer.
    private func subject(_ analysed: [(number: Int, sentence: Sentence, elements: Elements)]) -> Role? {
        var adjective: Role?
        var person: Role?
        for (place, (_, _, elements)) in analysed.prefix(5).enumerated() {
            // Further down only who does something.
            let isNear = place < 3
            if !isNear, person ?? adjective != nil { break }
            for element in elements.list
            where element.kind == .actor && !element.isAuthority && element.code != "USA"
                && (isNear || element.preposition == nil && !element.isGenitive)
            {
                let entity = text.entity(element.entity)
                // `as China holds drills`: what goes on meanwhile.
                if element.start > 0,
                    text.preposition(element.start - 1) == .as || text.reads(element.start - 1, "as")
                {
                    continue
                }
                guard entity.kind == .state || entity.type == "armed-force" && !entity.state.isEmpty else {
                    // `Prime Minister Anwar Ibrahim witnessed the signing`: where no state is named, a person's.
                    if person == nil, entity.kind == .person || entity.kind == .body, !entity.state.isEmpty,
                        element.preposition == nil
                    {
                        person = Role(
                            code: entity.state, start: element.start, end: element.end, isImplied: true)
                    }
                    continue
                }
                let role = Role(code: element.code, start: element.start, end: element.end, isImplied: true)
                guard element.isAdjective, !isForceBehind(element) else { return role }
                adjective = adjective ?? role
            }
        }
        return person ?? adjective
    }

    private func isForceBehind(_ element: Element) -> Bool {
        [element.end, element.end + 1].contains {
            !text.classes($0).isDisjoint(with: .force | .roleNoun)
        }
    }

    /// The states that the sentences name, each with its sentence.
    private func named(
        _ analysed: [(number: Int, sentence: Sentence, elements: Elements)]
    ) -> [(sentence: Int, role: Role)] {
        var named: [(sentence: Int, role: Role)] = []
        for (number, _, elements) in analysed {
            for element in elements.list
            where element.kind == .actor && !element.isAuthority && !element.isReference {
                let entity = text.entity(element.entity)
                guard entity.kind == .state || entity.kind == .person && !entity.state.isEmpty else {
                    continue
                }
                named.append(
                    (
                        number,
                        Role(code: element.code, start: element.start, end: element.end, isImplied: true)
                    ))
            }
        }
        return named
    }

    /// Those of a list that begin in the sentence.
    private func slice<Part>(
        _ list: [Part], _ next: inout Int, _ sentence: Sentence, start: (Int) -> Int
    ) -> ArraySlice<Part> {
        while next < list.count, start(next) < sentence.start { next += 1 }
        let from = next
        while next < list.count, start(next) < sentence.end { next += 1 }
        return list[from..<next]
    }

    /// The sentences of the article itself, without boilerplate and without the dateline before the first words.
    private func bodySentences() -> [(Int, Sentence)] {
        sentences.enumerated().compactMap { number, sentence in
            let start = Int(text.tokens[sentence.start].start)
            if document.boilerplate.contains(where: { $0.contains(start) }) { return nil }
            if isCaption(sentence) { return nil }
            var sentence = sentence
            if isCorrectionNote(sentence) {
                guard let close = sentence.tokens.first(where: { text.isMark($0, Mark.close) }),
                    close + 1 < sentence.end
                else { return nil }
                sentence.start = close + 1
            }
            if let behind = behindDateline(sentence) { sentence.start = behind }
            if sentence.start != sentences[number].start {
                sentence.signs = Signs(sentence.tokens, in: text)
            }
            return (number, sentence)
        }
    }

    /// `Caption: an F-16V over Fort Worth`, `Photo: …`: what stands under a picture.
    private func isCaption(_ sentence: Sentence) -> Bool {
        let first = sentence.start
        return text.isMark(first + 1, Mark.colon)
            && (text.reads(first, "caption") || text.reads(first, "photo") || text.reads(first, "pictured")
                || text.reads(first, "picture"))
    }

    /// `(Fixes last paragraph: takes out …)`, `(Corrects figure in headline)`: about the text, not of it.
    private func isCorrectionNote(_ sentence: Sentence) -> Bool {
        guard text.isMark(sentence.start, Mark.open) else { return false }
        return text.info(sentence.start + 1).triggers.contains(.correct)
    }

    /// Behind `, Dec. 30 (CNA)`, `, July 23 (BTA)` at the head of a paragraph: day and agency without a dash.
    private func behindAgency(from index: Int, _ sentence: Sentence) -> Int? {
        guard text.isMark(index, Mark.comma), text.classes(index + 1).contains(.month) else { return nil }
        var position = index + 2
        if text.isMark(position, Mark.fullStop) { position += 1 }
        guard text.smallNumber(position, 1...31) != nil else { return nil }
        position += 1
        guard text.isMark(position, Mark.open), text.isWord(position + 1), text.isCapitalised(position + 1),
            text.isMark(position + 2, Mark.close), position + 3 < sentence.end,
            !text.isMark(position + 3, Mark.dash), !text.isMark(position + 3, Mark.hyphen)
        else { return nil }
        return position + 3
    }

    /// Behind `WASHINGTON, May 26 (Reuters) -`: capitals, dates and marks up to a dash at the head of a paragraph.
    private func behindDateline(_ sentence: Sentence) -> Int? {
        guard text.tokens[sentence.start].flags.contains(.newLine) else { return nil }
        var index = sentence.start
        // `WASHINGTON, April 22 Ten helicopters …`, `SEOUL: The ministry …`: a city in capitals, then a day or a colon.
        while index < sentence.end, index - sentence.start < 4, text.isWord(index),
            text.tokens[index].flags.contains(.allCapitals)
        {
            index += 1
        }
        if index > sentence.start {
            let isCity = text.mention(startingAt: sentence.start).map { $0.form == .metonym } ?? true
            if isCity, text.isMark(index, Mark.colon), index + 2 < sentence.end,
                text.tokens[sentence.start].end - text.tokens[sentence.start].start > 3
            {
                return index + 1
            }
            if let behind = behindAgency(from: index, sentence) { return behind }
            var day = text.isMark(index, Mark.comma) ? index + 1 : index
            if text.classes(day).contains(.month), text.smallNumber(day + 1, 1...31) != nil {
                day += 2
                let next = day < sentence.end ? text.tokens[day] : nil
                if let next, next.kind == .word, next.flags.contains(.capitalised) { return day }
            }
        }
        index = sentence.start
        while index < sentence.end, index - sentence.start < 16 {
            let token = text.tokens[index]
            if token.kind == .mark, token.mark == Mark.dash || token.mark == Mark.hyphen,
                index > sentence.start,
                token.flags.contains(.spaced), index + 1 < sentence.end
            {
                var behind = index + 1
                while behind < sentence.end, text.isMark(behind, Mark.hyphen) { behind += 1 }
                return behind < sentence.end ? behind : nil
            }
            let isPart =
                token.kind == .number || token.kind == .mark || token.flags.contains(.capitalised)
                || text.reads(index, "of") || text.reads(index, "date")
            guard isPart else { return nil }
            index += 1
        }
        return nil
    }
}
