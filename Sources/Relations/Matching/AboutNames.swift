/// What of an event's `about` tells it from another: articles, programmes and particular laws. A programme of an article
/// and the article are one. The lexicon is asked once for each id.
struct AboutNames {
    /// What the id of an article's programme has behind that of the article.
    static let programmeSuffix = "-programme"

    /// What the lexicon says of an id.
    struct Matter {
        /// `nil` for what stands behind every sale, as the Arms Export Control Act, and for subjects.
        var key: String?
        var isLaw: Bool
        var isArticle: Bool
        /// A body: NATO, a ministry.
        var isOrganisation: Bool
        /// The state in which an article is made first.
        var origin: String?
        /// Of a subject, the group that makes one thread.
        var group: String?
    }

    private var known: [String: Matter] = [:]
    private var homes: [String: Home] = [:]
    private let names: NameBook

    init(_ names: NameBook) { self.names = names }

    mutating func matter(_ id: String) -> Matter {
        if let found = known[id] { return found }
        let group = names.group(ofSubject: id)
        var key: String? = id
        if group != nil || id == "aeca" || id.hasPrefix("aeca-") || id == "ndaa" { key = nil }
        if id.hasSuffix(Self.programmeSuffix) {
            let article = String(id.dropLast(Self.programmeSuffix.count))
            if names.isArticle(article) { key = article }
        }
        let matter = Matter(
            key: key, isLaw: names.isLaw(id), isArticle: names.isArticle(id),
            isOrganisation: names.isBody(id),
            origin: names.origin(of: id), group: group)
        known[id] = matter
        return matter
    }

    mutating func key(_ id: String) -> String? { matter(id).key }

    mutating func keys(_ ids: [String]) -> [String] {
        var keys: [String] = []
        for id in ids { if let key = matter(id).key { keys.append(key) } }
        return keys
    }

    /// What a party is whose matter an event can be.
    enum Home {
        case state
        /// With the states in which it fights.
        case group([String])
        case neither
    }

    mutating func home(_ actor: Actor) -> Home {
        if let found = homes[actor.code] { return found }
        var home = Home.neither
        if actor.home == actor.code, names.isState(actor.home) {
            home = .state
        } else if let states = names.states(ofGroup: actor.code) {
            home = .group(states)
        }
        homes[actor.code] = home
        return home
    }
}
