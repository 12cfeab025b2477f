internal import Law

/// Weaves events of a subject into threads: by what they are about, who takes part, and when.
///
/// An event is of one thread alone, that of its first matter: of a measure the law under which it is taken, of anything
/// else the article or programme, then the subject of its words, then the third party that it is about. Deals on one
/// article that lie years apart are threads of their own.
package struct ThreadWeaver: Sendable {
    private let names: NameBook
    private let subject: DossierSubject

    package init(names: NameBook, subject: DossierSubject) {
        self.names = names
        self.subject = subject
    }

    /// Days between two deals on one article after which they are two threads.
    private static let pause: Int32 = 3 * 366
    /// How far a quarrel of others may lie from one that it strains.
    static let nearby: Int32 = 45

    package func threads(_ events: [ToldEvent]) -> [EventThread] {
        var about = AboutNames(names)
        var matters = SharedLists<Matters>()
        let own = subject.kind == .pair ? events.filter(isOwn) : events
        let lawful = purchases(behind: own, &about)
        var places: [String: Int] = [:]
        var order: [String] = []
        var lists: [[ToldEvent]] = []
        for event in own {
            let topic = topic(of: event, lawful, &about, &matters)
            if let place = places[topic] {
                lists[place].append(event)
            } else {
                places[topic] = order.count
                order.append(topic)
                lists.append([event])
            }
        }
        var byTopic = places.mapValues { lists[$0] }
        joinShared(&byTopic, &order, &about)
        putBack(&byTopic, &order)
        var threads: [EventThread] = []
        for topic in order {
            for part in parts(byTopic[topic] ?? []) {
                threads.append(thread(topic, part, &about))
            }
        }
        if subject.kind == .pair { place(events.filter { !isOwn($0) }, in: &threads, &about) }
        threads = threads.map { named($0, &about) }
        let moved = threads.map { $0.lastDay ?? .min }
        return threads.indices.sorted { one, other in
            moved[one] != moved[other] ? moved[one] > moved[other] : threads[one].id < threads[other].id
        }.map { threads[$0] }
    }

    // MARK: What belongs

    /// Whether the event is of the subject itself: of a pair, both take part.
    private func isOwn(_ event: ToldEvent) -> Bool {
        switch subject.kind {
        case .pair: subject.codes.allSatisfy { event.involves($0) } || isTriangle(event)
        default: true
        }
    }

    /// One of the pair acts on a third, and the words name the other as one whom it concerns: the war in Syria.
    private func isTriangle(_ event: ToldEvent) -> Bool {
        guard subject.kind == .pair, event.kind != .dispute, !event.kind.isSale else { return false }
        let isOfOne = event.parties.allSatisfy(isOurs)
        guard isOfOne || event.kind.bearsOnOthers else { return false }
        let inside = subject.codes.filter { event.involves($0) }
        guard inside.count == 1, let other = subject.codes.first(where: { $0 != inside[0] }) else {
            return false
        }
        guard event.mentioned.contains(where: { $0.is(other) }) else { return false }
        return event.tellings.contains { telling in
            telling.mentioned.contains { $0.is(other) } && telling.parties.contains { $0.is(inside[0]) }
        }
    }

    // MARK: Topics

    /// The article behind a law: a law that punishes dealings stands before a purchase from a third.
    private func purchases(behind events: [ToldEvent], _ about: inout AboutNames) -> [String: String] {
        var counts: [String: [String: Int]] = [:]
        for event in events {
            guard event.about.count > 1 else { continue }
            let keys = about.keys(event.about)
            for law in keys where about.matter(law).isLaw {
                for article in keys where about.matter(article).isArticle {
                    guard let origin = about.matter(article).origin else { continue }
                    // What comes from outside the pair is what the law is about; what the pair trades is what it bars.
                    let weight = subject.kind == .pair && subject.codes.contains(origin) ? 1 : 100
                    counts[law, default: [:]][article, default: 0] += weight
                }
            }
        }
        return counts.compactMapValues { articles in
            articles.filter { $0.value >= 100 }.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        }
    }

    /// What a list of matters says of the topic, whoever takes part.
    private struct Matters {
        var law: String?
        /// The article, else what is neither law nor organisation.
        var matter: String?
        var organisation: String?
        /// Of the first subject.
        var group: String?
    }

    private func matters(_ ids: [String], _ about: inout AboutNames) -> Matters {
        let keys = about.keys(ids)
        var group: String?
        for id in ids where group == nil { group = about.matter(id).group }
        return Matters(
            law: keys.first { about.matter($0).isLaw },
            matter: keys.first { about.matter($0).isArticle }
                ?? keys.first { !about.matter($0).isLaw && !about.matter($0).isOrganisation },
            organisation: keys.first { about.matter($0).isOrganisation }, group: group)
    }

    private func topic(
        of event: ToldEvent, _ lawful: [String: String], _ about: inout AboutNames,
        _ known: inout SharedLists<Matters>
    ) -> String {
        let partner = partner(event)
        let prefix = partner.map { $0 + ":" } ?? ""
        var matters = Matters()
        if !event.about.isEmpty {
            if let found = known[event.about] {
                matters = found
            } else {
                matters = self.matters(event.about, &about)
                known[event.about] = matters
            }
        }
        let (law, matter) = (matters.law, matters.matter)
        switch event.kind {
        case .sanction, .sanctionLifted, .embargo, .dispute, .statementSupport, .statementCriticism, .threat:
            if event.kind == .sanction || event.kind == .sanctionLifted || matter == nil, let law {
                return prefix + (lawful[law] ?? law)
            }
        default: break
        }
        // A quarrel over a third is that third's matter, whatever arms are used or named in it.
        if event.kind == .militaryAction, let third = third(event, besides: partner, &about) {
            return prefix + third
        }
        if event.kind != .tradeDeal, let matter { return prefix + matter }
        if let law { return prefix + (lawful[law] ?? law) }
        if event.kind == .tradeDeal { return prefix + "trade" }
        let third = third(event, besides: partner, &about)
        if event.kind != .visitOrTalks, let third { return prefix + third }
        if let group = matters.group { return prefix + group }
        if let organisation = matters.organisation { return prefix + organisation }
        if let third { return prefix + third }
        switch event.kind {
        case .visitOrTalks: return prefix + "talks"
        case .dispute, .threat, .statementCriticism: return prefix + "strain"
        case .militaryAction: return prefix + "force"
        case .sanction, .sanctionLifted, .embargo: return prefix + "measures"
        default: return prefix + "other"
        }
    }

    /// With whom, of one subject; nobody of a pair, nor of what a firm only builds for others to sell.
    private func partner(_ event: ToldEvent) -> String? {
        switch subject.kind {
        case .pair: return nil
        case .article:
            // The buyer, or on whom it falls.
            return (event.target ?? event.source)?.home
        case .firm where event.kind.isSale && !event.parties.contains(where: isOurs): return nil
        default: return event.parties.first { !isOurs($0) }?.home
        }
    }

    private func isOurs(_ actor: Actor) -> Bool {
        subject.codes.contains(actor.home) || subject.codes.contains(actor.code)
    }

    /// Whom it is about beside the subject: a state or an armed group.
    private func third(_ event: ToldEvent, besides partner: String?, _ about: inout AboutNames) -> String? {
        func isOther(_ actor: Actor) -> Bool { !isOurs(actor) && actor.home != partner }
        if !event.mentioned.contains(where: isOther), !event.parties.contains(where: isOther) { return nil }
        let others = (event.parties + event.mentioned).filter(isOther)
        for actor in others {
            switch about.home(actor) {
            case .state: return actor.home
            case .group(let states):
                // An armed group at home with the subject is a matter of its own; any other belongs to the matter of
                // the state it fights in, first of one that is named too.
                if states.contains(where: subject.codes.contains) { return actor.code }
                return others.first { states.contains($0.home) }?.home ?? states.first ?? actor.code
            case .neither: continue
            }
        }
        return nil
    }

    /// A state that one event of words alone names in passing, and in which nobody of it takes part, is no matter: what
    /// was put there is of no third.
    private func putBack(_ byTopic: inout [String: [ToldEvent]], _ order: inout [String]) {
        guard subject.kind == .pair else { return }
        for topic in order {
            guard let events = byTopic[topic], events.count == 1, let event = events.first,
                names.isState(topic), event.kind.group == .words || event.kind.group == .praise,
                !event.parties.contains(where: { $0.home == topic })
            else { continue }
            let place = event.kind.group == .words ? "strain" : "other"
            byTopic[topic] = nil
            if byTopic[place, default: []].isEmpty { order.append(place) }
            byTopic[place, default: []].append(event)
        }
        order.removeAll { byTopic[$0]?.isEmpty ?? true }
    }

    /// Topics that one deal names together are one: the two missiles of one notification.
    private func joinShared(
        _ byTopic: inout [String: [ToldEvent]], _ order: inout [String], _ about: inout AboutNames
    ) {
        guard subject.kind == .pair else { return }
        for topic in order {
            guard let events = byTopic[topic], names.isArticle(topic) else { continue }
            for event in events where event.kind.isSale && event.kind != .saleReported {
                for other in event.about.compactMap({ about.key($0) }) where other != topic {
                    guard let rest = byTopic[other], names.isArticle(other),
                        names.origin(of: other) == names.origin(of: topic),
                        rest.contains(where: { near($0, event) })
                    else { continue }
                    let moved = rest.filter { near($0, event) }
                    byTopic[other] = rest.filter { !near($0, event) }
                    byTopic[topic, default: []] += moved
                }
            }
        }
        order.removeAll { byTopic[$0]?.isEmpty ?? true }
    }

    private func near(_ one: ToldEvent, _ other: ToldEvent) -> Bool {
        guard let left = one.when.span, let right = other.when.span else { return false }
        return left.gap(to: right) <= 200
    }

    /// Deals on one article, cut where years lie between; what nothing dates goes with the last.
    private func parts(_ events: [ToldEvent]) -> [[ToldEvent]] {
        let dated = events.filter { $0.when.span != nil }
            .sorted(by: Self.isBefore)
        let undated = events.filter { $0.when.span == nil }
        // A dispute or a programme goes on through quiet years; deals on one article years apart are two.
        let pause =
            events.allSatisfy { $0.kind.isSale || $0.kind.group == .deal || $0.kind == .other }
            ? Self.pause : .max / 2
        var parts: [[ToldEvent]] = []
        var last: Int32 = .min
        for event in dated {
            guard let span = event.when.span else { continue }
            if parts.isEmpty || last == .min || span.first > last + pause {
                parts.append([])
            }
            parts[parts.count - 1].append(event)
            last = max(last, span.last)
        }
        if parts.isEmpty { return undated.isEmpty ? [] : [undated] }
        parts[parts.count - 1] += undated
        return parts
    }

    // MARK: Titles

    private func thread(_ topic: String, _ events: [ToldEvent], _ about: inout AboutNames) -> EventThread {
        var topics: [String] = []
        var looked = SharedLists<Bool>()
        for event in events where !event.about.isEmpty && looked[event.about] == nil {
            looked[event.about] = true
            for id in event.about {
                let matter = about.matter(id)
                let key = matter.key ?? (matter.group == nil ? nil : id)
                if let key, !topics.contains(key) { topics.append(key) }
            }
        }
        let first = events.compactMap { $0.when.span?.first }.min()
        return EventThread(
            id: topic.replacing(":", with: ".") + (first.map { ".\(DaySpan.day($0).year)" } ?? ""),
            title: topic, topics: topics, events: events, background: [])
    }

    /// Names a thread when all its events are in it; until then its title is its matter.
    private func named(_ thread: EventThread, _ about: inout AboutNames) -> EventThread {
        let topic = thread.title
        let bare = topic.split(separator: ":").last.map(String.init) ?? topic
        var named = thread
        named.title = title(bare, thread.events, &about)
        if topic.contains(":"), let partner = topic.split(separator: ":").first {
            named.title = "\(names.name(of: String(partner))): \(named.title)"
        }
        if let first = thread.firstDay, let last = thread.lastDay {
            let (from, to) = (DaySpan.day(first).year, DaySpan.day(last).year)
            named.title += from == to ? ", \(from)" : ", \(from) to \(to)"
        }
        return named
    }

    private func title(_ topic: String, _ events: [ToldEvent], _ about: inout AboutNames) -> String {
        switch topic {
        case "talks": return "Visits and talks"
        case "strain": return "Strain"
        case "force": return "Use of force"
        case "measures": return "Sanctions"
        case "other": return "Other dealings"
        default: break
        }
        let subjects = events.flatMap(\.about).filter { names.group(ofSubject: $0) == topic }
        if !subjects.isEmpty || topic == "trade" {
            var named: [String] = []
            for id in subjects where !named.contains(names.title(of: id)) {
                named.append(names.title(of: id))
            }
            let text = Self.list(named.isEmpty ? ["trade"] : Array(named.prefix(3)))
            return text.prefix(1).uppercased() + text.dropFirst()
        }
        let own = names.title(of: topic)
        guard let second = companion(of: topic, events, &about) else { return own }
        return Self.list([own, names.title(of: second)])
    }

    /// By what else a thread is called: a quarrel by the law that most of its events share, a deal by the other article
    /// that it is about.
    private func companion(of topic: String, _ events: [ToldEvent], _ about: inout AboutNames) -> String? {
        let isDeal = events.allSatisfy {
            $0.kind.group == .deal || $0.kind == .other || $0.kind == .saleCancelled
        }
        let isThird = !names.isArticle(topic) && !about.matter(topic).isLaw
        var counts: [String: Int] = [:]
        for event in events {
            for id in Set(event.about) {
                let matter = about.matter(id)
                if isThird {
                    // A matter of a third: what it is about, as drones.
                    if matter.group != nil { counts[id, default: 0] += 1 }
                } else if let key = matter.key, key != topic, isDeal ? matter.isArticle : matter.isLaw {
                    counts[key, default: 0] += 1
                }
            }
        }
        let share = isDeal || isThird ? 2 : 5
        return counts.filter { $0.value * share >= events.count && (!isThird || $0.value > 1) }
            .max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    private static func list(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " and " + last
    }

    // MARK: What stands around

    /// Puts what is of one of the pair alone into the thread whose matter it shares, and what led there behind it.
    private func place(_ rest: [ToldEvent], in threads: inout [EventThread], _ about: inout AboutNames) {
        guard subject.kind == .pair else { return }
        // What rest is compared with: threads grow meanwhile, and what joins them draws nothing behind it.
        let grown = threads.map { Grown($0, subject) }
        for event in rest {
            let homes = Set(event.parties.map(\.home))
            guard homes.intersection(subject.codes).count == 1 else { continue }
            // A state's talks with itself are nobody else's.
            if homes.count == 1, event.kind == .visitOrTalks { continue }
            let keys = about.keys(event.about)
            let isAlone = homes.count == 1
            let mayStrain = event.kind.isConflict || event.kind == .statementSupport
            var best: (thread: Int, gap: Int32, isBackground: Bool)?
            for (index, thread) in grown.enumerated() {
                let isBackground: Bool
                if isAlone,
                    keys.contains(thread.own) || threads[index].topics.first.map(keys.contains) ?? false
                {
                    isBackground = false
                } else if keys.contains(thread.own), isPurchase(event, of: thread.own) {
                    isBackground = true
                } else if mayStrain, strains(event, thread) {
                    isBackground = true
                } else {
                    continue
                }
                // The thread of its first matter is its own, however long that one has been quiet.
                let gap = thread.own == keys.first ? 0 : thread.gap(to: event)
                if gap > Self.pause { continue }
                if best.map({ gap < $0.gap }) ?? true { best = (index, gap, isBackground) }
            }
            guard let best else { continue }
            if best.isBackground {
                threads[best.thread].background.append(event)
            } else {
                threads[best.thread].events.append(event)
            }
        }
        for index in threads.indices {
            threads[index].events.sort(by: Self.isBefore)
            threads[index].background.sort(by: Self.isBefore)
        }
    }

    static func isBefore(_ one: ToldEvent, _ other: ToldEvent) -> Bool {
        let (left, right) = (one.when.span?.first ?? .max, other.when.span?.first ?? .max)
        return left != right ? left < right : one.id < other.id
    }

    /// One of the pair buys from a third what the thread is about.
    private func isPurchase(_ event: ToldEvent, of topic: String) -> Bool {
        guard event.kind.isSale || event.kind == .agreementSigned else { return false }
        return names.origin(of: topic).map { origin in
            !subject.codes.contains(origin) && event.involves(origin)
        } ?? false
    }

    /// A quarrel of one of the two with a third whom the thread is about, near in time.
    private func strains(_ event: ToldEvent, _ thread: Grown) -> Bool {
        let thirds = Set(event.parties.map(\.home)).subtracting(subject.codes)
        guard !thirds.isEmpty, thirds.isSubset(of: thread.around) else { return false }
        let areNamed = subject.codes.allSatisfy { code in
            event.involves(code) || event.mentioned.contains { $0.is(code) }
        }
        return thread.quarrels.contains { quarrel in
            guard thirds.isSubset(of: quarrel.around) else { return false }
            guard let left = quarrel.span, let right = event.when.span else { return areNamed }
            return left.gap(to: right) <= Self.nearby
        }
    }

    /// A thread with what is asked of it for every event beside it.
    private struct Grown {
        /// Its own matter.
        let own: String
        let spans: [DaySpan]
        /// Its events that set two sides against each other, with all whom they name.
        let quarrels: [(span: DaySpan?, around: Set<String>)]
        /// All whom these name.
        let around: Set<String>

        init(_ thread: EventThread, _ subject: DossierSubject) {
            own = thread.id.split(separator: ".").first.map(String.init) ?? ""
            spans = thread.events.compactMap(\.when.span)
            quarrels = thread.events.filter(\.kind.isConflict).map { event in
                (event.when.span, Set((event.parties + event.mentioned).map(\.home)))
            }
            around = quarrels.reduce(into: []) { $0.formUnion($1.around) }
        }

        /// Days to the nearest of its events.
        func gap(to event: ToldEvent) -> Int32 {
            guard let span = event.when.span else { return 0 }
            return spans.lazy.map { $0.gap(to: span) }.min() ?? 0
        }
    }
}
