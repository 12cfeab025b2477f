internal import Ledger
internal import Law
internal import Lexicon
internal import Reading
internal import Tables

/// A designation that does not exist.
struct DesignationUnknown: CheckRule {
    let about = RuleDescription(
        name: "designation-unknown",
        summary: "The article names a variant or a block that its family does not have.",
        reason:
            "Two names of one notice are fused into one that nobody makes. The rule rests on the lexicon's lists of "
            + "variants and blocks, and is silent about families whose lists are not complete.",
        limits:
            "It rests on the lexicon's lists of variants: a variant that is new there and in the record is "
            + "flagged by nobody, one that the list lacks only where the record shows what was meant.",
        source: "Tables/articles-*.tsv, columns variants and blocks.",
        examples: [
            .init(
                "Türkiye has sought 60 AIM-120C-8 Block-II missiles, valued at around $79.1 million, DSCA said.",
                published: "2025-05-16", fires: "AIM-120C-8 Block-II"),
            .init(
                "Türkiye has sought 60 AIM-9X Block II missiles, valued at around $79.1 million, DSCA said.",
                published: "2025-05-16", fires: nil),
            .init(
                "Israel could get 30 AH-64E with 30 APG-87 radars for $3.8 billion, the State Department told "
                    + "Congress.",
                published: "2026-02-01", fires: "APG-87"),
            .init(
                "Norway's 21 UH-64M helicopters would cost $2.3 billion, the State Department told Congress.",
                published: "2026-08-24", fires: "UH-64M"),
            .init(
                "Israel could get 30 AH-64E with 30 APG-78 radars for $3.8 billion, the State Department told "
                    + "Congress.",
                published: "2026-02-01", fires: nil),
        ])

    func findings(in context: CheckContext) -> [Finding] {
        guard !context.matches.isEmpty else { return [] }
        var findings: [Finding] = []
        var seen: Set<Int> = []
        for (item, _) in context.detail.items {
            guard let printed = item.designation, let article = item.article,
                seen.insert(item.start).inserted,
                let entity = context.lexicon.entityIndex(.article, article),
                printed.utf8.contains(where: { (0x30...0x39).contains($0) }),
                Bytes.hold(Families.folded(item.text), Families.folded(Designation(printed).text))
            else { continue }
            let designation = Designation(printed)
            let wrongBlock: Bool
            let match: CaseMatch?
            switch context.lexicon.families.verdict(on: designation, of: entity) {
            case .impossible(let isBlock):
                wrongBlock = isBlock
                match = context.match(of: item) ?? fused(designation, context)
            case .undecided:
                // `AGM-184R2`: a family of which no table has the variants, with the ending of the record's AGM-114R2.
                wrongBlock = false
                match = fused(designation, context)
            case .known: continue
            }
            // Only where the record shows what was meant: an unlisted variant elsewhere may be new.
            guard let match else { continue }
            // `MIM-104E` is no Patriot by the family's own letters, and the name of another missile.
            if isNameOfAnother(printed, article, context) { continue }
            // `PAC-2`, `AAV7`: a name that the lexicon lists needs no grammar.
            if isListed(printed, context.lexicon.entities[Int(entity)], context) { continue }
            // What the record prints itself is known, whatever the lexicon lists.
            if isRecorded(item, designation, context) { continue }
            let line =
                match.found.items.first { shares(Designation($0.designation ?? ""), designation) }
                ?? match.found.items.max { likeness($0, item) < likeness($1, item) }
            // `Switchblade 600 Block 20` for the 300 of that block: another number, and a block that there is.
            if wrongBlock, let line, line.article == article, hasBlock(designation, of: line) { continue }
            let family = context.lexicon.entities[Int(entity)]
            var explanation = "There is no \(printed)."
            if wrongBlock, let block = designation.block {
                explanation = "\(family.name) has no blocks of that name"
                if let meant = line?.article.flatMap({ context.lexicon.entityIndex(.article, $0) }),
                    context.lexicon.families.has(block: block, meant)
                {
                    explanation += "; \(context.lexicon.entities[Int(meant)].name) has"
                }
                explanation += "."
            }
            if let line { explanation += " The record has \(RecordWords.line(line))." }
            findings.append(
                Finding(
                    rule: about.name, verdict: .contradicted, severity: .error,
                    sale: context.sales[match.sale].id, caseID: match.found.id,
                    claim: context.span(of: printed, in: item.span),
                    record: RecordWords.side(
                        match.found, line.map(RecordWords.line) ?? "no such designation"),
                    explanation: explanation))
        }
        return findings + fusions(context, besides: seen)
    }

    /// What has the shape of a designation and is nobody's, where a line of the case has two of its three parts: `AH-47E`
    /// for AH-64E, `PAC-4 MSE` for PAC-3 MSE.
    private func fusions(_ context: CheckContext, besides seen: Set<Int>) -> [Finding] {
        let mentions = context.detail.reading.mentions
        let nobodys = mentions.filter {
            $0.kind == EntityKind.article.label && !seen.contains($0.start)
                && context.lexicon.entity(.article, $0.entity) == nil
        }.map { Span(text: $0.text, start: $0.start, end: $0.end) }
        let known = mentions.filter {
            $0.kind == EntityKind.article.label || $0.kind == EntityKind.firm.label
        }
        let shapes = context.framed.sentences.flatMap(shapes).filter { shape in
            !known.contains { $0.start < shape.end && shape.start < $0.end }
        }
        let shown = nobodys + shapes
        guard !shown.isEmpty else { return [] }
        let recorded = context.matches.map { match in
            (
                match: match,
                // `AGM-158B-2 JASSM-ER`: the designation and the name, or the designation alone.
                lines: match.found.items.map { line in
                    let designation = line.designation ?? ""
                    let first = designation.split(separator: " ").first.map(String.init) ?? ""
                    return (
                        line,
                        DesignationParts.all(Designation(designation))
                            + [DesignationParts(Families.folded(first))]
                    )
                }
            )
        }
        return shown.compactMap { mention in
            guard let printed = DesignationParts.all(Designation(mention.text)).first,
                !printed.letters.isEmpty, !printed.number.isEmpty
            else { return nil }
            for (match, lines) in recorded {
                for (line, parts) in lines
                where parts.contains(where: {
                    printed.isSlip(of: $0) && (match.found.isVerified || printed.isFamilySlip(of: $0))
                }) {
                    return Finding(
                        rule: about.name, verdict: .contradicted, severity: .error,
                        sale: context.sales[match.sale].id, caseID: match.found.id,
                        claim: context.words(from: mention.start, to: mention.end),
                        record: RecordWords.side(match.found, RecordWords.line(line)),
                        explanation: "There is no \(mention.text). The record has \(RecordWords.line(line)).")
                }
            }
            return nil
        }
    }

    /// Capitals, perhaps a hyphen, figures, perhaps capitals, and a word of capitals behind: `PAC-4 MSE`.
    private func shapes(_ sentence: FramedSentence) -> [Span] {
        let bytes = sentence.bytes
        func isCapital(_ at: Int) -> Bool { at < bytes.count && (0x41...0x5A).contains(bytes[at]) }
        func isDigit(_ at: Int) -> Bool { at < bytes.count && (0x30...0x39).contains(bytes[at]) }
        func isSign(_ at: Int) -> Bool {
            isCapital(at) || isDigit(at) || at < bytes.count && (0x61...0x7A).contains(bytes[at])
        }
        var result: [Span] = []
        var index = 0
        while index < bytes.count {
            guard isCapital(index),
                index == 0 || !isSign(index - 1) && bytes[index - 1] != 0x2D && bytes[index - 1] != 0x24
            else {
                index += 1
                continue
            }
            let start = index
            while isCapital(index) { index += 1 }
            let letters = index - start
            if index < bytes.count, bytes[index] == 0x2D { index += 1 }
            let figures = index
            while isDigit(index) { index += 1 }
            guard (1...5).contains(letters), (1...4).contains(index - figures) else { continue }
            while isCapital(index) { index += 1 }
            guard !isSign(index) || index < bytes.count && bytes[index] == 0x73 else { continue }
            var end = index
            if index < bytes.count, bytes[index] == 0x20 {
                var next = index + 1
                while isCapital(next) { next += 1 }
                if next - index > 2, !isSign(next) { end = next }
            }
            result.append(sentence.claim(start..<end))
        }
        return result
    }

    /// The line is of the printed block.
    private func hasBlock(_ printed: Designation, of line: CaseItem) -> Bool {
        let own = Designation(line.designation ?? "").blocks.map { Families.folded($0) }
        return !own.isEmpty && printed.blocks.contains { own.contains(Families.folded($0)) }
    }

    /// A name of the family, or the beginning of one.
    private func isListed(_ printed: String, _ family: Entity, _ context: CheckContext) -> Bool {
        let wanted = Families.folded(printed)
        // A letter behind the number is a variant, and variants are listed as such.
        guard DesignationParts.all(Designation(printed)).allSatisfy(\.tail.isEmpty) else { return false }
        return context.lexicon.detail(family, "names").contains { name in
            var name = name
            while let last = name.last, last == "!" || last == "?" { name.removeLast() }
            return Families.folded(name) == wanted
        }
    }

    /// The words, by themselves, name an article of another family.
    private func isNameOfAnother(_ printed: String, _ article: String, _ context: CheckContext) -> Bool {
        let wanted = Families.folded(printed)
        return context.isName(wanted, besides: article)
    }

    /// The case with a designation of the same ending in another family: `F-16IA` where the record has F-15IA.
    private func fused(_ printed: Designation, _ context: CheckContext) -> CaseMatch? {
        context.matches.first { match in
            match.found.items.contains { shares(Designation($0.designation ?? ""), printed) }
        }
    }

    /// The same letters before the number and two or more signs the same behind it, with another number.
    private func shares(_ one: Designation, _ two: Designation) -> Bool {
        guard let a = DesignationParts.all(one).first, let b = DesignationParts.all(two).first else {
            return false
        }
        return a.tail.count >= 2 && a.tail == b.tail && a.letters == b.letters && a.number != b.number
    }

    /// The record prints it so, or with a word more: `TOW 2A` for `TOW 2A RF`, `Patriot GEM-T` for `GEM-T`.
    private func isRecorded(_ item: Item, _ designation: Designation, _ context: CheckContext) -> Bool {
        let folded = Families.folded(designation.text)
        return context.matches.contains { match in
            match.found.items.contains { line in
                let recorded = Families.folded(line.designation ?? "")
                guard !recorded.isEmpty else { return false }
                return Bytes.hold(recorded, folded) || folded.hasSuffix(recorded)
                    || Bytes.hold(Families.folded((line.designation ?? "") + line.description), folded)
            }
        }
    }

    private func likeness(_ line: CaseItem, _ item: Item) -> Int {
        (item.quantity != nil && line.quantity == item.quantity ? 10 : 0)
            + ItemAlignment.kindLikeness(item, line)
            - (ItemAlignment.isPart(line.description) ? 1 : 0)
    }
}
