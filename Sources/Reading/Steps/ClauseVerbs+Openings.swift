internal import Lexicon

/// With which words a verb group begins.
extension ClauseVerbs {
    /// The auxiliaries, negations and adverbs with which a verb group begins, up to the verb itself.
    struct Opening {
        /// Where the verb would stand.
        var position: Int
        /// It begins with `to`.
        var isTo: Bool
        var auxiliaries = 0
        var hasBe = false
        var hasHave = false
        var isBeing = false
        var hasModal = false
        var isNegated = false
        var isHearsay = false
        var modality = Modality.asserted

        /// The verb needs no look at what stands before it: nothing but a verb follows such words.
        var isPlain: Bool { auxiliaries == 0 && !isTo && !isNegated }
    }

    /// Nil where no verb group can begin.
    func opening(at index: Int) -> Opening? {
        let word = text.info(index)
        let first = word.classes
        // A word of some class that is no verb begins none; most are left at this one look.
        if word.forms.isEmpty, word.eventForms.isEmpty,
            first.isDisjoint(with: .auxiliary | .negation | .preposition),
            !first.isEmpty || !word.eventNoun.isEmpty || text.isCapitalised(index)
        {
            return nil
        }
        let isTo = text.preposition(index) == .to && startsInfinitive(index + 1)
        let opensWithAuxiliary =
            first.contains(.auxiliary)
            && !(first.contains(.month) && text.isCapitalised(index) && text.mention(at: index) == nil)
        guard
            isTo || opensWithAuxiliary || isVerbWord(index)
                || first.contains(.negation)
                    && (isVerbWord(index + 1) || text.classes(index + 1).contains(.auxiliary))
                    && text.classes(index).isDisjoint(with: .determiner)
        else { return nil }
        var opening = Opening(position: isTo ? index + 1 : index, isTo: isTo)
        if isTo, text.isMark(opening.position, Mark.quote) { opening.position += 1 }
        while opening.position < end {
            let position = opening.position
            let classes = text.classes(position)
            if classes.contains(.auxiliary), !(classes.contains(.month) && text.isCapitalised(position)) {
                if classes.contains(.negation) { opening.isNegated = true }
                if classes.contains(.be) {
                    opening.hasBe = true
                    if text.reads(position, "being") { opening.isBeing = true }
                }
                if classes.contains(.have) { opening.hasHave = true }
                if classes.contains(.modal) {
                    opening.hasModal = true
                    switch text.info(position).value {
                    case 1: opening.modality = .future
                    case 4: break
                    default: opening.modality = .possible
                    }
                }
                opening.auxiliaries += 1
            } else if classes.contains(.negation), classes.isDisjoint(with: .determiner) {
                opening.isNegated = true
            } else if opening.auxiliaries > 0, text.reads(position, "no"), text.reads(position + 1, "longer")
            {
                // `is no longer sending`
                opening.isNegated = true
                opening.position += 1
            } else if !opening.isPlain, text.reads(position, "only"), isVerbWord(position + 1) {
                // `would only lead to`
            } else if !opening.isPlain, isAdverb(position) {
                if classes.contains(.possible) { opening.modality = .possible }
                // `has yet to lift the ban`
                if text.reads(position, "yet"), text.preposition(position + 1) == .to {
                    opening.isNegated = true
                }
                if classes.contains(.reported) { opening.isHearsay = true }
            } else if text.preposition(position) == .to, opening.auxiliaries > 0,
                opening.hasBe || opening.hasHave, startsInfinitive(position + 1)
            {
                // `is to buy`, `has to approve`
                opening.modality = .future
                opening.hasBe = false
                opening.hasHave = false
            } else {
                break
            }
            opening.position += 1
        }
        return opening
    }

    /// Whether a verb of its own stands behind those words, and not only the auxiliary.
    func hasVerb(_ opening: Opening) -> Bool {
        let position = opening.position
        if opening.hasModal, !opening.hasBe, !opening.hasHave, isUnknownVerb(position) { return true }
        guard isVerbWord(position), !(opening.auxiliaries > 0 && opening.hasBe && isNounForm(position)) else {
            return false
        }
        return opening.auxiliaries == 0 || !isNounBehindHave(position, opening.hasBe, opening.hasHave)
    }

    /// `would change`: behind a modal a word of no class is its verb.
    private func isUnknownVerb(_ position: Int) -> Bool {
        guard position < end, text.isWord(position), !text.isCapitalised(position),
            text.mention(at: position) == nil, forms(position).isEmpty
        else { return false }
        let info = text.info(position)
        return info.classes.isEmpty && info.eventNoun.isDisjoint(with: [.adverb, .particle])
    }

    /// Whether a verb group begins there.
    ///
    /// - Parameter left: asked only where a verb can begin, which is at few words.
    func begins(at index: Int, _ left: @autoclosure () -> Left) -> Bool {
        guard let opening = opening(at: index) else { return false }
        guard hasVerb(opening) else { return opening.auxiliaries > 0 }
        return !opening.isPlain || !isNoun(opening.position, forms(opening.position), left())
    }
}
