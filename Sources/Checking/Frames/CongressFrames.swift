internal import Reading

/// Claims that Congress gives leave to a sale, whatever they call it: the law knows only a resolution against it.
struct CongressFrames {
    let facts: ArticleFacts

    func claims(_ sentence: FramedSentence) -> [Span] {
        guard !sentence.isQuestion, !sentence.has(.takenBack) else { return [] }
        guard sentence.has(.congress) else { return misrule(sentence).map { [$0] } ?? [] }
        let frame = ActFrame(sentence: sentence) { isAmerican($0, sentence) }
        for found in frame.find(.congress, verbs: .assentVerb, nouns: .assentNoun) {
            let first = min(found.actor.lowerBound, found.act.lowerBound)
            let last = max(found.actor.upperBound, found.act.upperBound)
            guard !isOfOtherMatter(sentence, found.clause, first..<last),
                !ActFrame.isDenied(sentence, found.clause, last), !sentence.has(.informal, in: found.clause)
            else { continue }
            return [sentence.claim(found.clause)]
        }
        // `is pending before Congress, whose approval is mandatory`
        for (before, clause) in zip(sentence.clauses, sentence.clauses.dropFirst()) {
            guard sentence.words(clause).first == "whose",
                let noun = sentence.hits(.assentNoun, in: clause).first,
                let actor = sentence.hits(.congress, in: before).last, isAmerican(actor, sentence),
                sentence.wordCount(min(actor.upperBound, before.upperBound)..<before.upperBound) == 0,
                !ActFrame.isDenied(sentence, clause, noun.upperBound), !sentence.has(.informal, in: clause)
            else { continue }
            return [sentence.claim(before.lowerBound..<clause.upperBound)]
        }
        if let claim = vote(sentence, frame) { return [claim] }
        // `have to pass a resolution of approval`
        for clause in sentence.clauses {
            if let noun = sentence.hits(.approvalResolution, in: clause).first,
                !ActFrame.isDenied(sentence, clause, noun.lowerBound)
            {
                return [sentence.claim(clause)]
            }
            // `the final say lies with Congress`: unless what it can do is told as well.
            guard let word = sentence.hits(.lastWord, in: clause).first, !sentence.has(.disapproval),
                sentence.hits(.congress, in: clause).contains(where: { isAmerican($0, sentence) }),
                !ActFrame.isDenied(sentence, clause, word.upperBound), !sentence.has(.informal, in: clause)
            else { continue }
            return [sentence.claim(clause)]
        }
        return misrule(sentence).map { [$0] } ?? []
    }

    /// `Congress agreed to waive its fifteen days`, `a concurrent resolution would suffice to stop it`: what the law gives
    /// Congress no hand in, or no means for.
    private func misrule(_ sentence: FramedSentence) -> Span? {
        guard sentence.has(.congress) || sentence.has(.disapproval) else { return nil }
        for clause in sentence.clauses {
            let text = FoldedText(sentence.claim(clause).text)
            guard !sentence.has(.negation, in: clause) else { continue }
            if CheckWords.weakResolution.phrases.first(in: text) != nil,
                sentence.has(.disapproval) || sentence.has(.objecting)
            {
                return sentence.claim(clause)
            }
            // `An emergency determination waived the review by Congress` is another's act.
            if let act = CheckWords.congressWaiving.phrases.first(in: text),
                sentence.hits(.congress, in: clause).contains(where: {
                    $0.upperBound <= clause.lowerBound + act.lowerBound + 2 && isAmerican($0, sentence)
                }),
                !sentence.has(.informal, in: clause), !sentence.has(.otherActor, in: clause),
                !sentence.has(.emergencyAct, in: clause)
            {
                return sentence.claim(clause)
            }
        }
        return nil
    }

    /// `the House voted on Wednesday to allow the sale`, `once Congress passes it`, `the last hurdle is a vote in both
    /// chambers`: a vote by which the sale is let through.
    private func vote(_ sentence: FramedSentence, _ frame: ActFrame) -> Span? {
        guard sentence.has(.voting), !sentence.has(.disapproval) else { return nil }
        for found in frame.find(.congress, verbs: .voting, nouns: .voting) {
            let words = sentence.words(found.act.lowerBound..<found.clause.upperBound)
            let last = max(found.actor.upperBound, found.act.upperBound)
            guard !ActFrame.isDenied(sentence, found.clause, last),
                !sentence.has(.informal, in: found.clause),
                !sentence.has(.otherMatter, in: found.clause)
            else { continue }
            let isToLet = zip(words, words.dropFirst()).contains {
                $0 == "to" && CheckWords.letting.holds($1)
            }
            let isOfIt = words.dropFirst().first.map { $0 == "it" || $0 == "them" } ?? false
            let isHurdle = sentence.words(found.clause).contains { CheckWords.hurdle.holds($0) }
            let before = sentence.words(found.clause.lowerBound..<found.actor.lowerBound)
            let isAwaited = before.contains { CheckWords.awaiting.holds($0) || $0 == "once" || $0 == "if" }
            if isToLet || isHurdle || isOfIt && isAwaited { return sentence.claim(found.clause) }
        }
        return nil
    }

    /// Claims that the Pentagon or another agency decided what the State Department decides.
    func wrongApprover(_ sentence: FramedSentence) -> [Span] {
        guard sentence.has(.wrongApprover), !sentence.isQuestion, !sentence.has(.takenBack) else { return [] }
        let frame = ActFrame(sentence: sentence) { isAmerican($0, sentence) }
        for found in frame.find(.wrongApprover, verbs: .assentVerb, nouns: .assentNoun) {
            let last = max(found.actor.upperBound, found.act.upperBound)
            guard
                !isOfOtherMatter(
                    sentence, found.clause, min(found.actor.lowerBound, found.act.lowerBound)..<last),
                !ActFrame.isDenied(sentence, found.clause, last), tellsSale(sentence)
            else { continue }
            return [sentence.claim(found.clause)]
        }
        return []
    }

    private func tellsSale(_ sentence: FramedSentence) -> Bool {
        sentence.has(.saleObject) || facts.items.contains { $0.sentence == sentence.number }
    }

    /// A budget, a bill, aid; or a resolution against the sale: another matter than leave for it.
    private func isOfOtherMatter(_ sentence: FramedSentence, _ clause: Range<Int>, _ frame: Range<Int>)
        -> Bool
    {
        let behind = frame.lowerBound..<min(clause.upperBound, frame.upperBound + 60)
        // `Block II`, with its capital, blocks nothing.
        let isAgainst = sentence.hits(.disapproval, in: clause).contains { hit in
            hit.lowerBound == 0 || !(0x41...0x5A).contains(sentence.bytes[hit.lowerBound])
        }
        return sentence.has(.otherMatter, in: behind) || isAgainst
    }

    /// `In Chile, by contrast, such a purchase must be approved by Congress`: the sentence is set in another state.
    func isSetElsewhere(_ sentence: FramedSentence) -> Bool {
        guard facts.states.indices.contains(sentence.number),
            let first = facts.states[sentence.number].first, first.code != "USA",
            !facts.states[sentence.number].contains(where: { $0.code == "USA" })
        else { return false }
        let before = sentence.words(0..<max(0, first.span.start - sentence.span.start))
        return before == ["in"]
    }

    /// The actor is none of another state's: `Peru's Congress`, `lawmakers in Manila`.
    private func isAmerican(_ actor: Range<Int>, _ sentence: FramedSentence) -> Bool {
        let start = sentence.span.start + actor.lowerBound
        let end = sentence.span.start + actor.upperBound
        guard facts.states.indices.contains(sentence.number) else { return true }
        for state in facts.states[sentence.number] where state.code != "USA" {
            if state.span.end <= start, start - state.span.end <= 16 {
                // `Peru's own Congress`, `the Philippine Senate`
                let link = sentence.words(max(0, state.span.end - sentence.span.start)..<actor.lowerBound)
                if link.allSatisfy({ CheckWords.ownedLink.holds($0) }) { return false }
            }
            if state.span.start >= end, state.span.start - end <= 5 {
                let link = sentence.words(
                    actor.upperBound..<max(actor.upperBound, state.span.start - sentence.span.start))
                if link.count == 1, CheckWords.placeLink.holds(link[0]) { return false }
            }
        }
        if isSetElsewhere(sentence) { return false }
        let word = sentence.words(actor).first
        let isProper = (0x41...0x5A).contains(sentence.bytes[actor.lowerBound])
        if CheckWords.properHouse.holds(word) { return isProper }
        // `lawmakers` beside a parliament are its own, unless they are said to sit elsewhere.
        let clause = sentence.clause(at: actor.lowerBound)
        let words = sentence.words(clause)
        return !sentence.has(.parliament)
            || !sentence.has(.parliament, in: clause) && words.contains { CheckWords.american.holds($0) }
    }
}
