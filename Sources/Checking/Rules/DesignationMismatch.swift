internal import Ledger
internal import Law
internal import Lexicon
internal import Reading
internal import Tables

/// Another variant than the record's.
struct DesignationMismatch: CheckRule {
    let about = RuleDescription(
        name: "designation-mismatch",
        summary: "The article names another variant of an article than the record does.",
        reason:
            "The variant decides what is sold: an AH-64D is not an AH-64E. A name that says less than the record "
            + "(`F-16` for `F-16 Block 70`) is no mismatch; one that leaves open two variants where the record has one is a warning.",
        limits:
            "A family without a list of its lines in the record, and a name that says less than the record, "
            + "are not compared.",
        source: "The transmittal's item (iii), Description and Quantity.",
        examples: [
            .init(
                "Norway has asked for 21 UH-60M Black Hawks and 46 T700-GE-701C engines at $2.3 billion, the State "
                    + "Department said.", published: "2026-08-24", fires: "T700-GE-701C"),
            .init(
                "Norway has asked for 21 UH-60M Black Hawks and 46 T700-GE-701D engines at $2.3 billion, the State "
                    + "Department said.", published: "2026-08-24", fires: nil),
            .init(
                "Qatar could get four KC-46A Pegasus aircraft and eight PW4060 engines for $4.5 billion, the State Department said.",
                published: "2026-08-20", fires: "PW4060"),
            .init(
                "Qatar could get four KC-46A Pegasus aircraft and eight PW4062 engines for $4.5 billion, the State Department said.",
                published: "2026-08-20", fires: nil),
            .init(
                "Belgium's F-35s would be armed with AGM-158 Joint Strike Missiles under a possible sale of $236 million, the State "
                    + "Department said.", published: "2026-05-21", fires: "AGM-158"),
            .init(
                "Belgium's F-35s, which carry the AGM-158 as well, would be armed with Joint Strike Missiles under a possible sale "
                    + "of $236 million, the State Department said.", published: "2026-05-21", fires: nil),
            .init(
                "Up to 163 Tomahawk Block V and 12 Block IV missiles for the Netherlands figure in a notice of $2.19 billion, the "
                    + "State Department said.", published: "2025-04-28", fires: nil),
            .init(
                "The possible sale of Patriot to Turkey is put at $3.5 billion and includes 80 GEM-T missiles and four AN/MPQ-53 "
                    + "radar sets, the State Department said.", published: "2018-12-20", fires: "AN/MPQ-53"),
            .init(
                "The possible sale of Patriot to Turkey is put at $3.5 billion and includes 80 GEM-T missiles and four AN/MPQ-65 "
                    + "radar sets, the State Department said.", published: "2018-12-20", fires: nil),
            .init(
                "Denmark has requested 200 JASSM-ER cruise missiles, in the AGM-158C version, at an estimated cost of $842 million, the "
                    + "State Department said.", published: "2026-06-08", fires: "AGM-158C"),
            .init(
                "Mexico could get eight Seahawks of the type MH-60S, with 1,000 sonobuoys, for $1.2 billion, the State Department said.",
                published: "2018-04-21", fires: "MH-60S"),
            .init(
                "Qatar may get four KC-46A tankers for $4.5 billion, the State Department told Congress. The US "
                    + "notice says that PW4060 engines drive them.",
                published: "2026-08-22", fires: "PW4060"),
            .init(
                "Qatar may get four KC-46A tankers for $4.5 billion, the State Department told Congress. The "
                    + "older tankers of the US Air Force, which it will retire, fly with PW4060 engines.",
                published: "2026-08-22", fires: nil),
        ])

    func findings(in context: CheckContext) -> [Finding] {
        var findings: [Finding] = []
        for match in context.matches where match.found.isVerified {
            let sale = context.sales[match.sale]
            for pair in match.items + renamed(match, context) {
                guard let printed = pair.item.designation, let recorded = pair.line.designation else {
                    continue
                }
                let designation = Designation(printed)
                let text = Families.folded(designation.text)
                guard
                    pair.item.article == pair.line.article || isSibling(pair, match)
                        || context.facts.isVersion(pair.item),
                    !Bytes.hold(Families.folded(pair.line.description), text),
                    !isUnknown(pair, context), Bytes.hold(Families.folded(pair.item.text), text)
                else { continue }
                let comparison =
                    pair.item.article == pair.line.article || context.facts.isVersion(pair.item)
                    ? compare(designation, Designation(recorded), pair) : .differs
                switch comparison {
                case .agrees, .says: continue
                case .open:
                    findings.append(
                        finding(
                            match, sale, pair, printed, context, .warning,
                            "The article leaves open which variant; the record has \(RecordWords.line(pair.line))."
                        ))
                case .differs:
                    // Another line of the case may be the one that is meant.
                    if pair.item.article == pair.line.article,
                        match.found.items.contains(where: {
                            $0.designation.map {
                                compare(designation, Designation($0), pair) != .differs
                            } ?? false
                                && $0.article == pair.line.article
                        })
                    {
                        continue
                    }
                    findings.append(
                        finding(
                            match, sale, pair, printed, context, .error,
                            "The record has \(recorded), the article \(printed)."))
                }
            }
            if let pair = misnamed(match, context),
                !findings.contains(where: { $0.claim.span.overlaps(pair.item.span) })
            {
                findings.append(
                    Finding(
                        rule: about.name, verdict: .contradicted, severity: .error, sale: sale.id,
                        caseID: match.found.id, claim: pair.item.span,
                        record: RecordWords.side(match.found, RecordWords.line(pair.line)),
                        explanation:
                            "The record has \(RecordWords.line(pair.line)), the article \(pair.item.text)."))
            }
            for pair in calledOtherwise(match, context)
            where !findings.contains(where: { $0.claim.span.overlaps(pair.item.span) }) {
                findings.append(
                    finding(
                        match, sale, pair, pair.item.designation ?? "", context, .error,
                        "The record has \(RecordWords.line(pair.line)), the article \(pair.item.text)."))
            }
            for claim in VariantFrames(context: context).claims(match)
            where !findings.contains(where: { $0.claim.span.overlaps(claim.span) }) {
                findings.append(
                    Finding(
                        rule: about.name, verdict: .contradicted, severity: .error, sale: sale.id,
                        caseID: match.found.id, claim: claim.span,
                        record: RecordWords.side(match.found, RecordWords.line(claim.line)),
                        explanation:
                            "The record has \(RecordWords.line(claim.line)), the article \(claim.span.text).")
                )
            }
            for statement in context.detail.statements {
                guard case .block(let block) = statement.kind, context.isAbout(statement, match),
                    let line = match.found.items.first(where: { !blocks(of: $0).isEmpty })
                else { continue }
                let recorded = RecordWords.line(line)
                let wanted = match.found.items.flatMap { blocks(of: $0) }
                let printed = block.split(separator: "/").map { Families.folded(String($0)) }
                guard printed.allSatisfy({ !wanted.contains($0) }) else { continue }
                findings.append(
                    Finding(
                        rule: about.name, verdict: .contradicted, severity: .error, sale: sale.id,
                        caseID: match.found.id, claim: statement.span,
                        record: RecordWords.side(match.found, RecordWords.line(line)),
                        explanation: "The record has \(recorded), not Block \(block)."))
            }
        }
        return findings
    }

    /// What bears all words of a line under another number, and was not taken for the line.
    private func renamed(_ match: CaseMatch, _ context: CheckContext) -> [AlignedItem] {
        context.facts.items.compactMap { told in
            // `cruise missiles, in the AGM-158C version`: said of what stands before it.
            if let of = told.versionOf,
                let pair = match.items.first(where: { $0.item.start == context.facts.items[of].item.start }),
                !match.items.contains(where: { $0.item.start == told.item.start })
            {
                return AlignedItem(item: told.item, line: pair.line, isSameArticle: true)
            }
            if let pair = otherTail(told, match, context) ?? designated(told, match, context) { return pair }
            guard told.item.quantity == nil, told.item.designation != nil,
                !match.items.contains(where: { $0.item.start == told.item.start }),
                !context.facts.isBackground(told.sentence)
            else { return nil }
            return match.found.items.lazy
                .map { AlignedItem(item: told.item, line: $0, isSameArticle: false) }
                .first { $0.line.article != told.item.article && isSibling($0, match) }
        }
    }

    /// `The missile, designated AIM-9M`: another variant of the only line of its family, said of what the sale is for.
    private func designated(_ told: ArticleFacts.Told, _ match: CaseMatch, _ context: CheckContext)
        -> AlignedItem?
    {
        guard told.item.quantity == nil, told.item.designation != nil, told.item.article != nil,
            !context.facts.isBackground(told.sentence), !context.facts.says(.oldStock, in: told.sentence)
        else { return nil }
        let lines = match.found.items.filter { $0.article == told.item.article }
        let before = FoldedText(
            context.words(from: max(0, told.item.start - 24), to: told.item.start).text)
        guard let line = lines.first, Set(lines.map(\.designation)).count == 1,
            CheckWords.designated.phrases.closing(before) != nil
        else { return nil }
        return AlignedItem(item: told.item, line: line, isSameArticle: true)
    }

    /// A name for a line which the article never gives its own name: `PW4060 engines` for PW4062, `the FIM-92E Stinger` for
    /// the FIM-92K, `The Joint Strike Missile, which the Americans call AGM-158` for the AGM-184.
    private func calledOtherwise(_ match: CaseMatch, _ context: CheckContext) -> [AlignedItem] {
        let named = context.facts.items.map { Families.folded($0.item.text) }
        return match.found.items.flatMap { line -> [AlignedItem] in
            let recorded = DesignationParts.all(Designation(line.designation ?? ""))
            guard let own = recorded.first, !own.number.isEmpty,
                match.found.items.filter({ $0.article == line.article }).count == 1
                    || Self.isOneOfItsCount(line, match),
                !named.contains(where: { text in recorded.contains { Bytes.hold(text, $0.folded) } })
            else { return [] }
            return (context.facts.items + onlyNamed(line, context)).filter {
                isMeant($0, line, own, match, context)
            }.map { AlignedItem(item: $0.item, line: line, isSameArticle: true) }
                .filter { !isUnknown($0, context) && !isLine($0.item, of: match) }
        }
    }

    /// A line of the case has that designation.
    private func isLine(_ item: Item, of match: CaseMatch) -> Bool {
        let name = ItemAlignment.Printed.designation(of: item)
        return match.found.items.contains { Bytes.hold(Families.folded($0.designation ?? ""), name) }
    }

    /// `asked for the Switchblade 600 and for 35 fire control systems`: names of the line's family that no item prints.
    private func onlyNamed(_ line: CaseItem, _ context: CheckContext) -> [ArticleFacts.Told] {
        guard let article = line.article else { return [] }
        return context.detail.reading.mentions.compactMap { mention -> ArticleFacts.Told? in
            guard mention.kind == EntityKind.article.label, mention.entity == article,
                !context.facts.items.contains(where: {
                    $0.item.start < mention.end && mention.start < $0.item.end
                })
            else { return nil }
            let item = Item(
                quantity: nil, qualifier: nil, name: mention.text, designation: mention.text,
                article: article,
                span: Span(text: mention.text, start: mention.start, end: mention.end))
            return ArticleFacts.Told(item: item, sentence: context.facts.sentence(of: mention.start))
        }
    }

    /// No other line of the case has its count.
    private static func isOneOfItsCount(_ line: CaseItem, _ match: CaseMatch) -> Bool {
        line.quantity != nil && match.found.items.filter { $0.quantity == line.quantity }.count == 1
    }

    /// The name differs from the line's by its variant or by one figure, or is told as its name, in a sentence on the sale.
    private func isMeant(
        _ told: ArticleFacts.Told, _ line: CaseItem, _ own: DesignationParts, _ match: CaseMatch,
        _ context: CheckContext
    ) -> Bool {
        guard let designation = told.item.designation,
            let printed = DesignationParts.all(Designation(designation)).first,
            !printed.number.isEmpty, told.sentence > 0, !context.facts.isBackground(told.sentence),
            !match.items.contains(where: { $0.item.start == told.item.start && $0.line != line }),
            Bytes.hold(Families.folded(told.item.text), Families.folded(Designation(designation).text)),
            context.framed.sentences.indices.contains(told.sentence)
        else { return false }
        let sentence = context.framed.sentences[told.sentence]
        if isCalled(told.item, line, sentence, context) { return true }
        guard printed.letters == own.letters, printed.number != own.number || printed.tail != own.tail else {
            return false
        }
        guard !isOwnStock(told.item, sentence), !sentence.has(.comparing),
            sentence.has(.variantWord)
                || context.facts.states[told.sentence].contains(where: {
                    $0.code == match.found.buyer || $0.code == "USA"
                }) || context.facts.amounts.contains(where: { $0.sentence == told.sentence })
                || match.items.contains(where: {
                    context.facts.sentence(of: $0.item.start) == told.sentence
                })
        else { return false }
        // `FIM-92E` for FIM-92K
        if told.item.article == line.article, printed.number == own.number {
            return !printed.tail.isEmpty && !own.tail.isEmpty && !own.tail.hasPrefix(printed.tail)
        }
        // `PW4060` for PW4062
        return printed.number.count >= 3 && printed.number.count == own.number.count
            && (printed.tail == own.tail || printed.tail.isEmpty && own.tail.hasPrefix("block"))
            && zip(printed.number, own.number).filter({ $0 != $1 }).count == 1
            && (told.item.article == line.article
                || told.item.quantity != nil && told.item.quantity == line.quantity
                || told.item.article.flatMap { context.lexicon.entity(.article, $0) } == nil)
    }

    /// `The Joint Strike Missile, which the Americans call AGM-158`: all words of the line, under another name.
    private func isCalled(
        _ item: Item, _ line: CaseItem, _ sentence: FramedSentence, _ context: CheckContext
    ) -> Bool {
        let before = FoldedText(
            context.words(from: max(0, item.start - 24), to: item.start).text)
        let telling = TellingWords(line.description)
        return item.article != line.article && telling.count >= 2
            && CheckWords.designated.phrases.closing(before) != nil
            && telling.isSubset(of: TellingWords(sentence.span.text))
    }

    /// `which flies the F-16C`, `its older UH-60L`: what somebody has, told by the words around it.
    private func isOwnStock(_ item: Item, _ sentence: FramedSentence) -> Bool {
        let (low, high) = (item.start - sentence.span.start, item.end - sentence.span.start)
        guard low >= 0, low <= high, high <= sentence.bytes.count else { return true }
        let before = sentence.words(max(0, low - 40)..<low)
        let behind = sentence.words(high..<min(sentence.bytes.count, high + 24))
        return (before + behind).contains { CheckWords.ownStock.holds($0) }
    }

    /// `KC-130H` in the sentence that gives the sum of a case for the KC-130J: the same type but for its last letter.
    private func otherTail(_ told: ArticleFacts.Told, _ match: CaseMatch, _ context: CheckContext)
        -> AlignedItem?
    {
        guard told.item.quantity == nil, told.item.designation != nil,
            let value = match.value, context.facts.sentence(of: value.start) == told.sentence,
            !context.facts.says(.oldStock, in: told.sentence)
        else { return nil }
        let name = ItemAlignment.Printed.designation(of: told.item)
        let stem = ItemAlignment.stem(name)
        guard !stem.isEmpty, name.utf8.count == stem.utf8.count + 1 else { return nil }
        let lines = context.record.lines(of: match.found).filter {
            $0.stem == stem && $0.designation.utf8.count == name.utf8.count
        }
        guard let line = lines.first, !lines.contains(where: { $0.designation == name }) else { return nil }
        return AlignedItem(item: told.item, line: line.line, isSameArticle: true)
    }

    /// `150 Stingers` for 150 Javelins: the very count of a line under the name of another article, in an article that has the
    /// case's buyer and sum and names the line's own article nowhere.
    private func misnamed(_ match: CaseMatch, _ context: CheckContext) -> AlignedItem? {
        guard match.because.contains(.buyer), match.because.contains(.value), context.matches.count == 1,
            context.isOfItsDays(match)
        else {
            return nil
        }
        let named = Set(context.facts.items.compactMap(\.item.article))
        return match.found.items.lazy.compactMap { line -> AlignedItem? in
            guard let article = line.article, let count = line.quantity, count >= 10,
                !named.contains(article),
                match.found.items.filter({ $0.quantity == count }).count == 1
            else { return nil }
            let told = context.facts.items.filter { told in
                told.item.quantity == count && told.item.article != nil
                    && !match.found.items.contains { $0.article == told.item.article }
                    && !context.facts.isBackground(told.sentence)
            }
            // Its own words stand nowhere either: `Joint Strike Missiles` under another family's number.
            guard told.count == 1, let one = told.first,
                !context.containsWords(line),
                !isSameName(one.item, line)
            else { return nil }
            return AlignedItem(item: one.item, line: line, isSameArticle: false)
        }.first
    }

    /// Two families may have one article: the designation or the stem of it is the same.
    private func isSameName(_ item: Item, _ line: CaseItem) -> Bool {
        let (one, two) = (
            ItemAlignment.Printed.designation(of: item), Families.folded(line.designation ?? "")
        )
        guard !one.isEmpty, !two.isEmpty else { return false }
        return one.hasPrefix(two) || two.hasPrefix(one) || ItemAlignment.stem(one) == ItemAlignment.stem(two)
    }

    private func blocks(of line: CaseItem) -> [String] {
        [line.designation, Self.blockWords(line.description)].compactMap { $0 }
            .flatMap { Designation($0).blocks.map { Families.folded($0) } }
    }

    /// `Block II` of `Harpoon Block II missiles`.
    private static func blockWords(_ description: String) -> String? {
        description.firstRange(of: "Block ").map { String(description[$0.lowerBound...]) }
    }

    /// Another number behind the same letters, where count and noun are the line's, or all of its words: `eight PW4060
    /// engines` for eight PW4062 engines, `AGM-158 Joint Strike Missiles` for the AGM-184.
    private func isSibling(_ pair: AlignedItem, _ match: CaseMatch) -> Bool {
        let isCounted = (pair.item.quantity ?? 0) > 1 && pair.item.quantity == pair.line.quantity
        // The plural's letter is no part of the name: `AH-1Zs`.
        let name = ItemAlignment.Printed.designation(of: pair.item)
        let line = Families.folded(pair.line.designation ?? "")
        // `M2, M240`: one of the names of the line.
        guard !Bytes.hold(line, name) else { return false }
        let stem = ItemAlignment.stem(name)
        if pair.isSameArticle, pair.item.quantity == nil, !stem.isEmpty, stem == ItemAlignment.stem(line) {
            return true
        }
        if isCounted, !stem.isEmpty, stem == ItemAlignment.stem(line) {
            // `eight MH-60S` for eight MH-60R
            return !match.found.items.contains { Families.folded($0.designation ?? "").hasPrefix(name) }
        }
        guard isCounted || ItemAlignment.bearsAllWords(pair.item, pair.line),
            let printed = pair.item.designation.map(Self.number),
            let recorded = pair.line.designation.map(Self.number),
            ItemAlignment.sharedNouns(pair.item, pair.line) > 0
                || ItemAlignment.sharesHead(pair.item, pair.line)
        else { return false }
        let letters = printed.prefix { !$0.isNumber }
        guard !letters.isEmpty, letters == recorded.prefix(while: { !$0.isNumber }),
            letters.count < printed.count, letters.count < recorded.count, printed != recorded
        else { return false }
        return !match.found.items.contains { Self.number($0.designation ?? "").hasPrefix(printed) }
    }

    /// The designation without the `AN/` of electronic equipment, which is often left out.
    private static func number(_ designation: String) -> String {
        Families.folded(designation.hasPrefix("AN/") ? String(designation.dropFirst(3)) : designation)
    }

    /// Standards that bear a variant's letter, with the blocks that are built to them.
    private static let standards: [String: Set<String>] = {
        let table = Table(embedded: "variant-standards")
        let (name, blocks) = (table.column("name"), table.column("blocks"))
        var result: [String: Set<String>] = [:]
        table.forEachRow { row in
            result[Families.folded(String(row.cell(name)))] = Set(
                row.cell(blocks).parts.map { Families.folded($0) })
        }
        return result
    }()

    private enum Comparison { case agrees, says, open, differs }

    private func compare(_ printed: Designation, _ recorded: Designation, _ pair: AlignedItem) -> Comparison {
        let one = printed.alternatives.map { Families.folded($0) }
        let two = recorded.alternatives.map { Families.folded($0) }
        if !printed.blocks.isEmpty, !recorded.blocks.isEmpty {
            let blocks = Set(printed.blocks.map { Families.folded($0) })
            if blocks.isDisjoint(with: recorded.blocks.map { Families.folded($0) }) { return .differs }
        }
        // `F-16V` is a standard, which both variants of the new blocks are built to.
        if let blocks = (one + two).lazy.compactMap({ Self.standards[$0] }).first,
            !blocks.isDisjoint(with: (recorded.blocks + printed.blocks).map { Families.folded($0) })
        {
            return .says
        }
        let agreeing = one.filter { a in two.contains { b in a.hasPrefix(b) || b.hasPrefix(a) } }
        if agreeing.isEmpty {
            // A plain name (`Sidewinder`, `AMRAAM`) says nothing of the variant.
            return one.allSatisfy { $0.contains(where: \.isNumber) }
                && two.allSatisfy { $0.contains(where: \.isNumber) }
                && (sharesStem(one[0], two[0]) || isOtherNumber(one[0], two[0], pair)) ? .differs : .says
        }
        if agreeing.count < one.count, two.count < one.count { return .open }
        return .agrees
    }

    /// `ah64d` and `ah64e`: the same up to the first figure's end.
    private func sharesStem(_ one: String, _ two: String) -> Bool {
        func stem(_ text: String) -> Substring {
            let figures = text.drop { !$0.isNumber }
            let end = figures.firstIndex { !$0.isNumber } ?? text.endIndex
            return text[..<end]
        }
        return stem(one) == stem(two)
    }

    /// `Switchblade 600` for Switchblade 300: one family's letters with another number.
    private func isOtherNumber(_ one: String, _ two: String, _ pair: AlignedItem) -> Bool {
        let letters = one.prefix { !$0.isNumber }
        return pair.item.article == pair.line.article
            && (letters.count >= 3 || (pair.line.quantity ?? 0) >= 10)
            && letters == two.prefix(while: { !$0.isNumber })
            && pair.item.quantity != nil && pair.item.quantity == pair.line.quantity
    }

    /// There is no such thing: `designation-unknown` says so.
    private func isUnknown(_ pair: AlignedItem, _ context: CheckContext) -> Bool {
        guard let printed = pair.item.designation else { return false }
        guard let entity = pair.item.article.flatMap({ context.lexicon.entityIndex(.article, $0) }) else {
            let recorded = DesignationParts.all(Designation(pair.line.designation ?? ""))
            return DesignationParts.all(Designation(printed)).contains { own in
                recorded.contains {
                    own.isSlip(of: $0) && own.letters == $0.letters && own.number != $0.number
                }
            }
        }
        // Another number of the line's own family, of the line's own block.
        if pair.item.article == pair.line.article {
            let blocks = Designation(pair.line.designation ?? "").blocks.map { Families.folded($0) }
            if Designation(printed).blocks.contains(where: { blocks.contains(Families.folded($0)) }) {
                return false
            }
        }
        if case .impossible = context.lexicon.families.verdict(on: Designation(printed), of: entity) {
            return true
        }
        return false
    }

    private func finding(
        _ match: CaseMatch, _ sale: Sale, _ pair: AlignedItem, _ printed: String, _ context: CheckContext,
        _ severity: Severity, _ explanation: String
    ) -> Finding {
        Finding(
            rule: about.name, verdict: .contradicted, severity: severity, sale: sale.id,
            caseID: match.found.id,
            claim: context.span(of: printed, in: pair.item.span),
            record: RecordWords.side(match.found, RecordWords.line(pair.line)), explanation: explanation)
    }
}
