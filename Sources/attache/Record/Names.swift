internal import Briefing
internal import Law
internal import Lexicon
internal import Relations

// Names on the command line: one that names nothing is a wrong call.

extension BuyerArgument {
    /// The code of the record.
    ///
    /// - Parameter place: what the user called it by, for the message.
    func code(_ text: String, as place: String = "--buyer") throws(Failure) -> String {
        do throws(UnknownName) { return try named(text, as: place) } catch { throw Failure(error) }
    }
}

extension ArticleArgument {
    /// The families that the name can mean, with their categories.
    static func article(_ text: String, _ lexicon: Lexicon) throws(Failure) -> LockedArticle {
        do throws(UnknownName) { return try named(text, lexicon) } catch { throw Failure(error) }
    }
}

extension SubjectArgument {
    func subject(_ words: [String]) throws(Failure) -> DossierSubject {
        do throws(UnknownName) { return try named(words) } catch { throw Failure(error) }
    }
}
