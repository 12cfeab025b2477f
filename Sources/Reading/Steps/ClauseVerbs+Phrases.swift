internal import Lexicon

/// Phrases of a verb and the words behind it.
extension ClauseVerbs {
    /// Adds what a phrase of verb and particle means: `pulled out`, `laid down their arms`.
    func addPhrase(_ verb: inout ClauseVerb) {
        let lemma = text.info(verb.token).lemma
        guard lemma != 0 else { return }
        let phrases = text.phrases.verbs(lemma)
        guard !phrases.isEmpty else { return }
        var best = 0
        let near = wordsBehind(verb.token)
        for entry in phrases {
            // Most phrases of a verb have their next word nowhere near.
            guard let first = entry.rest.first, near & Self.sign(of: first) != 0 else { continue }
            // `put the treaty in abeyance`: an object may stand between.
            // `handed two corvettes over`: so does the object of a particle verb.
            let isParted = entry.rest.count == 1 && isParticle(entry.rest[0])
            let isWide = isParted || entry.rest.count > 1 && isPreposition(entry.rest[0])
            guard
                let behind = match(
                    entry.rest, from: verb.token + 1, gap: isParted ? 6 : isWide ? 9 : 3, isWide: isWide)
            else { continue }
            // `were dropped by Oslo`: the agent of a passive is no particle.
            if verb.isPassive, entry.rest.count == 1, text.preposition(behind.end - 1) == .by { continue }
            // `agreed to stop`: the infinitive keeps its `to`.
            if text.preposition(behind.end - 1) == .to, startsInfinitive(behind.end) { continue }
            if entry.rest.count > best {
                if best == 0 { verb.meaning = [] }
                best = entry.rest.count
                verb.meaning = entry.verb
                if behind.isContiguous { verb.end = behind.end }
            } else if entry.rest.count == best {
                verb.meaning.formUnion(entry.verb)
            }
        }
    }

    /// Signs of the ten words behind the verb, as far as ``match(_:from:gap:isWide:)`` looks for the first of a phrase.
    private func wordsBehind(_ verb: Int) -> UInt64 {
        let tokens = text.tokens.start
        let behind = min(end, text.count, verb + 11)
        var signs: UInt64 = 0
        var position = verb + 1
        while position < behind {
            signs |= Self.sign(of: tokens[position].word)
            position += 1
        }
        return signs
    }

    /// A bit for a word: where it is missing among others' the word is too.
    @inline(__always)
    private static func sign(of word: UInt32) -> UInt64 { 1 << UInt64(word & 63) }

    /// Behind the words, where only what may part them stands between.
    func match(_ words: UnsafeBufferPointer<UInt32>, from start: Int, gap: Int, isWide: Bool = false) -> (
        end: Int, isContiguous: Bool
    )? {
        // Most phrases have their first word nowhere near.
        guard let first = words.first, stands(first, from: start, to: start + gap) else { return nil }
        var position = start
        var isContiguous = true
        for word in words {
            var skipped = 0
            while position < end, text.tokens[position].word != word || text.tokens[position].kind != .word {
                guard skipped < gap, mayPart(position) || isWide && mayStandBetween(position) else {
                    return nil
                }
                if !text.isMark(position, Mark.hyphen) { isContiguous = false }
                skipped += 1
                position += 1
            }
            guard position < end else { return nil }
            position += 1
        }
        return (position, isContiguous)
    }

    @inline(__always)
    private func stands(_ word: UInt32, from start: Int, to last: Int) -> Bool {
        let tokens = text.tokens.start
        let behind = min(end, text.count, last + 1)
        var position = start
        while position < behind {
            if tokens[position].word == word { return true }
            position += 1
        }
        return false
    }

    /// `up`, `over`, `away`.
    private func isParticle(_ word: UInt32) -> Bool {
        let info = text.info(ofWord: word)
        return !info.cues.isDisjoint(with: .particle) || !info.eventNoun.isDisjoint(with: .particle)
    }

    private func isPreposition(_ word: UInt32) -> Bool {
        text.info(ofWord: word).classes.contains(.preposition)
    }

    private func mayStandBetween(_ position: Int) -> Bool {
        if text.isMark(position, Mark.open) || text.isMark(position, Mark.close) { return true }
        return text.isWord(position)
            && text.classes(position).isDisjoint(with: .preposition | .conjunction | .auxiliary | .relative)
    }

    private func mayPart(_ position: Int) -> Bool {
        let token = text.tokens[position]
        if token.kind == .genitive { return true }
        if token.kind == .mark { return token.mark == Mark.hyphen || token.mark == Mark.apostrophe }
        if !text.classes(position).isDisjoint(with: .determiner | .possessive | .pronoun | .modifier) {
            return true
        }
        if let mention = text.mention(at: position) { return mention.kind != .phrase }
        return isAdverb(position)
    }
}
