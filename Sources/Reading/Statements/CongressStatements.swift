internal import Lexicon

/// What a text says about who approves a sale: that Congress has to, or that Congress or the Pentagon did.
extension StatementReader {
    func congress(_ sentence: Sentence, _ hasCongress: Bool, _ elements: Elements, _ add: Adder) {
        let hasCongress = hasCongress || sentence.tokens.contains(where: isHouses)
        if hasCongress, let claim = approvalByCongress(sentence) ?? voteOfCongress(sentence) {
            guard !isTakenBack(claim.upperBound..<sentence.end) else { return }
            add(.congressMustApprove, claim.lowerBound, claim.upperBound, nil)
        } else if let claim = approver(sentence, elements) {
            add(.approved(by: claim.body), claim.range.lowerBound, claim.range.upperBound, nil)
        }
    }

    // MARK: Congress has to

    /// A clause that makes the sale wait for Congress to approve it.
    private func approvalByCongress(_ sentence: Sentence) -> Range<Int>? {
        for token in sentence.tokens {
            if let end = approvalNoun(token) {
                guard let link = linkOfNoun(token, end, sentence), isNeeded(link, sentence, isVerb: false)
                else { continue }
                return clause(link.lowerBound, link.upperBound, sentence)
            }
            if isApprovalVerb(token), let link = linkOfVerb(token, sentence),
                isNeeded(link, sentence, isVerb: true)
            {
                return clause(link.lowerBound, link.upperBound, sentence)
            }
            // `must clear Congress`, `has to get through Congress`
            if text.reads(token, "clear") || text.reads(token, "pass") || text.reads(token, "through"),
                (token + 1...token + 2).contains(where: isCongress), !text.reads(token + 1, "a")
            {
                let link = max(sentence.start, token - 1)..<min(token + 3, sentence.end)
                let isTransit = !text.reads(token, "through") || text.reads(token - 1, "get")
                if isTransit, isObliged(link.lowerBound - 3..<token, sentence), !isNegated(token, sentence) {
                    return clause(link.lowerBound, link.upperBound, sentence)
                }
            }
        }
        return nil
    }

    /// `…, it was said; that is not so`: told in order to be denied.
    private func isTakenBack(_ rest: Range<Int>) -> Bool {
        rest.contains { token in
            text.reads(token, "wrong") || text.reads(token, "wrongly") || text.reads(token, "untrue")
                || text.reads(token, "mistaken") || text.reads(token, "false")
                || text.reads(token, "not")
                    && (text.reads(token + 1, "so") || text.reads(token + 1, "true")
                        || text.reads(token + 1, "correct") || text.reads(token + 2, "case"))
        }
    }

    /// A clause that makes the sale wait for a vote: `must each vote for the sale`, `awaits ratification by the Senate`,
    /// `needs a majority in both chambers`. A vote against the sale is what the law knows, and is left alone.
    private func voteOfCongress(_ sentence: Sentence) -> Range<Int>? {
        let cues = sentence.signs.cues
        // `a resolution of approval has to pass`: the law knows only its opposite.
        for token in sentence.tokens where text.reads(token, "resolution") {
            let window = max(sentence.start, token - 10)..<min(sentence.end, token + 12)
            guard
                text.preposition(token + 1) == .of && text.reads(token + 2, "approval")
                    || text.reads(token - 1, "approval") || text.reads(token - 1, "approving"),
                isAwaited(window, token), !window.contains(where: { isNegated($0, sentence) })
            else { continue }
            return clause(token, token + 3, sentence)
        }
        guard cues.contains(.vote), !cues.contains(.against) else { return nil }
        for token in sentence.tokens where text.cues(token).contains(.vote) {
            let near = max(sentence.start, token - 12)..<min(sentence.end, token + 10)
            guard let place = near.first(where: isCongress), isOfSale(near) else { continue }
            let without = (max(sentence.start, token - 4)..<token).first { text.reads($0, "without") }
            if let without {
                guard isNegated(without, sentence) else { continue }
            } else {
                // `no vote is needed`, `a vote is not required`
                if near.contains(where: { isNegated($0, sentence) }) { continue }
                let window = max(sentence.start, token - 9)..<min(sentence.end, token + 9)
                guard isAwaited(window, token) else { continue }
            }
            return clause(min(token, place), max(token, place) + 1, sentence)
        }
        return nil
    }

    /// The vote is on a sale, and not on a budget or an ambassador.
    private func isOfSale(_ window: Range<Int>) -> Bool {
        window.contains { token in
            let info = text.info(token)
            return info.classes.contains(.noun)
                && !info.triggers.isDisjoint(with: .transfer | .deal | .contract)
                || text.reads(token, "it") || text.reads(token, "them") || text.cues(token).contains(.offer)
                || text.reads(token, "sale") || text.reads(token, "deal") || text.reads(token, "package")
        }
    }

    /// `must`, `needs`, `is required`, `awaits`, `until` around a vote.
    private func isAwaited(_ window: Range<Int>, _ vote: Int) -> Bool {
        window.contains { token in
            if text.reads(token, "must") || text.reads(token, "needs") || text.reads(token, "need")
                || text.reads(token, "requires") || text.reads(token, "require")
                || text.reads(token, "required")
                || text.reads(token, "needed") || text.reads(token, "necessary")
                || text.reads(token, "awaits")
                || text.reads(token, "await") || text.reads(token, "awaiting") || text.reads(token, "pending")
                || text.reads(token, "subject") || text.reads(token, "hinges") || text.reads(token, "depends")
            {
                return true
            }
            if token < vote,
                text.reads(token, "until") || text.reads(token, "unless") || text.reads(token, "once")
            {
                return true
            }
            return (text.reads(token, "has") || text.reads(token, "have"))
                && (text.reads(token + 1, "to") || text.reads(token + 1, "yet"))
        }
    }

    /// `approval`, `consent`, `go-ahead`, `green light`: what is behind it; nil where none is there.
    private func approvalNoun(_ token: Int) -> Int? {
        let info = text.info(token)
        if info.classes.contains(.noun), info.triggers.contains(.authorise), !info.classes.contains(.licence),
            !text.reads(token, "determination")
        {
            return token + 1
        }
        if text.cues(token).contains(.assent) { return token + 1 }
        if text.reads(token, "go"), text.reads(token + 1, "ahead") { return token + 2 }
        if text.reads(token, "go"), text.isMark(token + 1, Mark.hyphen), text.reads(token + 2, "ahead") {
            return token + 3
        }
        if text.reads(token, "green"), text.reads(token + 1, "light") { return token + 2 }
        return nil
    }

    private func isApprovalVerb(_ token: Int) -> Bool {
        let info = text.info(token)
        if text.reads(token, "sign") || text.reads(token, "signs") || text.reads(token, "signed") {
            return text.reads(token + 1, "off")
        }
        guard !info.classes.contains(.noun) || info.classes.contains(.verb) else { return false }
        if text.reads(token, "clear") || text.reads(token, "let") || text.reads(token, "allow")
            || text.reads(token, "allows")
            || text.reads(token, "allowed")
        {
            return false
        }
        return info.triggers.contains(.authorise)
    }

    /// The noun and the Congress that gives it: `approval of Congress`, `congressional approval`, `Congress's consent`.
    private func linkOfNoun(_ token: Int, _ end: Int, _ sentence: Sentence) -> Range<Int>? {
        for before in max(sentence.start, token - 2)..<token
        where text.reads(before, "congressional") || text.reads(before, "legislative") {
            return before..<end
        }
        if token - 2 >= sentence.start, text.tokens[token - 1].kind == .genitive, isCongress(token - 2) {
            return token - 2..<end
        }
        if let preposition = text.preposition(end), [.of, .by, .from, .in].contains(preposition),
            let place = (end + 1..<min(sentence.end, end + 7)).first(where: isCongress)
        {
            return token..<place + 1
        }
        // `Congress must give its assent`
        if let giver = (max(sentence.start, token - 7)..<token).first(where: isCongress),
            (giver..<token).contains(where: {
                text.reads($0, "give") || text.reads($0, "grant") || text.reads($0, "gives")
                    || text.reads($0, "given") || text.reads($0, "say") || text.reads($0, "says")
            })
        {
            return giver..<end
        }
        return nil
    }

    /// The verb and its Congress: `approved by Congress`, `Congress must approve`.
    private func linkOfVerb(_ token: Int, _ sentence: Sentence) -> Range<Int>? {
        let behind = text.reads(token + 1, "off") ? token + 2 : token + 1
        if text.preposition(behind) == .by,
            let place = (behind + 1..<min(sentence.end, behind + 6)).first(where: isCongress)
        {
            return token..<place + 1
        }
        var before = token - 1
        while before >= sentence.start, token - before <= 7 {
            if isCongress(before) { return before..<behind }
            if text.tokens[before].kind == .mark || text.classes(before).contains(.relative) { return nil }
            // Somebody else is the subject.
            if let mention = text.mention(at: before), mention.kind != .phrase { return nil }
            before -= 1
        }
        return nil
    }

    /// The sentence makes it a condition: `must`, `still`, `awaits`, `only if`, `cannot … without`.
    private func isNeeded(_ link: Range<Int>, _ sentence: Sentence, isVerb: Bool) -> Bool {
        let window = max(sentence.start, link.lowerBound - 8)..<min(sentence.end, link.upperBound + 6)
        if let without = (max(sentence.start, link.lowerBound - 5)..<link.lowerBound).first(where: {
            text.reads($0, "without")
        }) {
            return isNegated(without, sentence)
        }
        if isNegated(link.upperBound - 1, sentence) || isNegated(link.lowerBound, sentence) { return false }
        // `if no resolution is passed`: said of a resolution, and not of the sale.
        if link.contains(where: { text.reads($0, "resolution") })
            || (link.upperBound..<min(sentence.end, link.upperBound + 4)).contains(where: {
                text.reads($0, "resolution") || text.reads($0, "disapproval")
            })
        {
            return false
        }
        if isObliged(window, sentence) { return true }
        return window.contains { token in
            if isVerb {
                return
                    (text.reads(token, "if") || text.reads(token, "until") || text.reads(token, "once")
                    || text.reads(token, "provided") || text.reads(token, "unless"))
                    && token < link.upperBound
            }
            return text.reads(token, "requires") || text.reads(token, "require")
                || text.reads(token, "required")
                || text.reads(token, "subject") || text.reads(token, "pending") || text.reads(token, "awaits")
                || text.reads(token, "await") || text.reads(token, "awaiting") || text.reads(token, "needed")
                || text.reads(token, "looms") || text.reads(token, "necessary")
                || text.reads(token, "depends")
                || text.reads(token, "hinges") || text.reads(token, "outstanding")
                || text.reads(token, "seek")
                || text.reads(token, "if") || text.reads(token, "until") || text.reads(token, "once")
        }
    }

    /// `must`, `has to`, `needs`, `still`, `yet to` among those tokens.
    private func isObliged(_ window: Range<Int>, _ sentence: Sentence) -> Bool {
        window.clamped(to: sentence.tokens).contains { token in
            if text.reads(token, "must") || text.reads(token, "still") || text.reads(token, "needs")
                || text.reads(token, "need")
            {
                return true
            }
            return (text.reads(token, "has") || text.reads(token, "have") || text.reads(token, "had"))
                && (text.reads(token + 1, "to") || text.reads(token + 1, "yet"))
        }
    }

    /// `no vote is needed`, `need not approve`, `does not have to`: a negation a few words before.
    private func isNegated(_ token: Int, _ sentence: Sentence) -> Bool {
        (max(sentence.start, token - 8)..<min(token + 1, sentence.end)).contains {
            text.classes($0).contains(.negation) || text.reads($0, "nobody") || text.reads($0, "nothing")
                || text.reads($0, "no") || text.reads($0, "nor") || text.reads($0, "none")
        }
    }

    // MARK: Who did

    /// `Congress approved the sale`, `approved by the Pentagon`: a body that approves no sale, told as the one that did.
    private func approver(_ sentence: Sentence, _ elements: Elements) -> (body: String, range: Range<Int>)? {
        guard sentence.signs.triggers.contains(.authorise) else { return nil }
        for element in elements.list where element.kind == .verb {
            let verb = elements.verbs[element.reference]
            guard verb.triggers.contains(.authorise), isApprovalVerb(verb.token), !verb.isNegated,
                !verb.isInfinitive,
                verb.modality == .asserted, !isNegated(verb.token, sentence),
                (verb.end..<min(sentence.end, verb.end + 12)).contains(where: { isSale($0) })
                    || (sentence.start..<max(verb.start, sentence.start)).contains(where: { isSale($0) })
            else { continue }
            if verb.isPassive || verb.isReduced {
                guard text.preposition(verb.end) == .by else { continue }
                if let place = (verb.end + 1..<min(sentence.end, verb.end + 4)).first(where: {
                    body($0) != nil
                }),
                    let body = body(place), !text.reads(place + 1, "and")
                {
                    return (body, verb.start..<place + 1)
                }
            } else if verb.isPast, verb.start > sentence.start {
                let place = verb.start - 1
                guard let body = body(place) else { continue }
                let start = text.mention(at: place).map { Int($0.start) } ?? place
                // `the chair of the committee in Congress approved`: not Congress.
                if start > sentence.start, text.preposition(start - 1) != nil { continue }
                return (body, start..<verb.end)
            }
        }
        return nil
    }

    private func isSale(_ token: Int) -> Bool {
        text.reads(token, "sale") || text.reads(token, "sales") || text.reads(token, "deal")
            || text.reads(token, "package")
            || text.reads(token, "purchase") || text.reads(token, "request")
    }

    /// Congress or the Pentagon, where that token is part of its name.
    private func body(_ token: Int) -> String? {
        if let mention = text.mention(at: token), mention.kind == .body {
            let entity = text.entity(mention)
            if entity.code == "pentagon" || entity.code == "dsca" { return "pentagon" }
            if entity.code == "us-congress" || entity.code == "us-senate" || entity.code == "us-house" {
                return "us-congress"
            }
        }
        return nil
    }

    // MARK: Parts

    /// The Congress of the United States: not `Peru's Congress`, `Philippine lawmakers`, `the Bundestag`.
    func isCongress(_ token: Int) -> Bool {
        let isWord =
            text.reads(token, "lawmakers") || text.reads(token, "congress")
            || text.reads(token, "legislators")
            || text.reads(token, "senate") || text.reads(token, "capitol") || text.reads(token, "senators")
        let mention = text.mention(at: token)
        let isBody =
            mention.map {
                $0.kind == .body && text.entity($0).extra.hasPrefix("legislature")
                    && text.entity($0).state == "USA"
            } ?? false
        guard isWord || isBody || isHouses(token) else { return false }
        let start = mention.map { Int($0.start) } ?? token
        for before in max(0, start - 3)..<start where before >= 0 {
            if let state = text.mention(at: before), state.kind == .state, text.entity(state).code != "USA" {
                return false
            }
        }
        return true
    }

    /// `both houses`, `the two chambers`.
    func isHouses(_ token: Int) -> Bool {
        (text.reads(token, "houses") || text.reads(token, "chambers"))
            && (text.reads(token - 1, "both") || text.reads(token - 1, "two")
                || text.reads(token - 1, "each"))
    }

    /// The words of the clause around a find, between commas and other clause ends.
    func clause(_ from: Int, _ to: Int, _ sentence: Sentence) -> Range<Int> {
        var start = from
        while start > sentence.start, !text.isMark(start - 1, Mark.comma),
            !text.isMark(start - 1, Mark.semicolon),
            !text.isMark(start - 1, Mark.dash), !text.isMark(start - 1, Mark.quote)
        {
            start -= 1
        }
        var end = min(to, sentence.end)
        while end < sentence.end, !text.isMark(end, Mark.comma), !text.isMark(end, Mark.semicolon),
            !text.isMark(end, Mark.fullStop), !text.isMark(end, Mark.dash), !text.isMark(end, Mark.quote)
        {
            end += 1
        }
        return start..<max(end, start + 1)
    }
}
