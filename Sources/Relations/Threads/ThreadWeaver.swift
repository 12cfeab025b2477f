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
    private static let nearby: Int32 = 45

    package func threads(_ events: [ToldEvent]) -> [EventThread] {
        var about = AboutNames(names)
        let own = events.filter(isOwn)
        let lawful = purchases(behind: own, &about)
        var byTopic: [String: [ToldEvent]] = [:]
        var order: [String] = []
        for event in own {
            let topic = topic(of: event, lawful, &about)
            if byTopic[topic] == nil { order.append(topic) }
            byTopic[topic, default: []].append(event)
        }
        joinShared(&byTopic, &order, &about)
        var threads: [EventThread] = []
        for topic in order {
            for part in parts(byTopic[topic] ?? []) {
                threads.append(thread(topic, part, &about))
            }
        }
        place(events.filter { !isOwn($0) }, in: &threads, &about)
        return threads.sorted { one, other in
            let (left, right) = (one.lastDay ?? .min, other.lastDay ?? .min)
            return left != right ? left > right : one.id < other.id
        }
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
            let keys = event.about.compactMap { about.key($0) }
            for law in keys where names.isLaw(law) {
                for article in keys where names.isArticle(article) {
                    guard let origin = names.origin(of: article) else { continue }
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

    private func topic(of event: ToldEvent, _ lawful: [String: String], _ about: inout AboutNames) -> String {
        let prefix = partner(event)
        let keys = event.about.compactMap { about.key($0) }
        let articles = keys.filter { !names.isLaw($0) && !isOrganisation($0) }
        switch event.kind {
        case .sanction, .sanctionLifted, .embargo, .dispute, .statementSupport, .statementCriticism, .threat:
            if event.kind == .sanction || event.kind == .sanctionLifted || articles.isEmpty,
                let law = keys.first(where: names.isLaw)
            {
                return prefix + (lawful[law] ?? law)
            }
        default: break
        }
        if event.kind != .tradeDeal, let first = articles.first(where: names.isArticle) ?? articles.first {
            return prefix + first
        }
        if let law = keys.first(where: names.isLaw) { return prefix + (lawful[law] ?? law) }
        if event.kind == .tradeDeal { return prefix + "trade" }
        // A quarrel over a third is that third's matter, whatever arms are named in it.
        if event.kind != .visitOrTalks, let third = third(event) { return prefix + third }
        for id in event.about {
            if let group = names.group(ofSubject: id) { return prefix + group }
        }
        if let body = keys.first(where: isOrganisation) { return prefix + body }
        if let third = third(event) { return prefix + third }
        switch event.kind {
        case .visitOrTalks: return prefix + "talks"
        case .dispute, .threat, .statementCriticism: return prefix + "strain"
        case .militaryAction: return prefix + "force"
        case .sanction, .sanctionLifted, .embargo: return prefix + "measures"
        default: return prefix + "other"
        }
    }

    private func isOrganisation(_ id: String) -> Bool { names.isBody(id) }

    /// Of a pair nothing; of one subject, with whom.
    private func partner(_ event: ToldEvent) -> String {
        guard subject.kind != .pair else { return "" }
        switch subject.kind {
        case .article:
            // The buyer, or on whom it falls.
            return (event.target ?? event.source).map { $0.home + ":" } ?? ""
        default:
            let others = event.parties.filter {
                !subject.codes.contains($0.code) && !subject.codes.contains($0.home)
            }
            return others.first.map { $0.home + ":" } ?? ""
        }
    }

    /// Whom it is about beside the subject: a state or an armed group.
    private func third(_ event: ToldEvent) -> String? {
        let all = event.parties + event.mentioned
        for actor in all {
            if subject.codes.contains(actor.home) || subject.codes.contains(actor.code) { continue }
            if actor.home == actor.code, names.isState(actor.home) { return actor.home }
            if let states = names.states(ofGroup: actor.code) {
                // An armed group belongs to the matter of the state it fights in.
                return states.first { !subject.codes.contains($0) } ?? actor.code
            }
        }
        return nil
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
            .sorted { ($0.when.span?.first ?? 0, $0.id) < ($1.when.span?.first ?? 0, $1.id) }
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
        let bare = topic.split(separator: ":").last.map(String.init) ?? topic
        var topics: [String] = []
        for event in events {
            for id in event.about {
                let key = about.key(id) ?? (names.group(ofSubject: id) == nil ? nil : id)
                if let key, !topics.contains(key) { topics.append(key) }
            }
        }
        var title = title(bare, events, &about)
        if let partner = topic.contains(":") ? topic.split(separator: ":").first.map(String.init) : nil {
            title = "\(names.name(of: partner)): \(title)"
        }
        let days = events.compactMap { $0.when.span }
        if let first = days.map(\.first).min(), let last = days.map(\.last).max() {
            let (from, to) = (DaySpan.day(first).year, DaySpan.day(last).year)
            title += from == to ? ", \(from)" : ", \(from) to \(to)"
        }
        return EventThread(
            id: topic.replacing(":", with: ".")
                + (days.map(\.first).min().map { ".\(DaySpan.day($0).year)" } ?? ""),
            title: title, topics: topics, events: events, background: [])
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
        var counts: [String: Int] = [:]
        for event in events {
            for key in Set(event.about.compactMap({ about.key($0) })) { counts[key, default: 0] += 1 }
        }
        let isDeal = names.isArticle(topic)
        // Beside its own matter a thread is called by the law or the article that most of its events share.
        let second = counts.filter { id, count in
            id != topic && !isOrganisation(id)
                && (names.isLaw(id)
                    ? count * 5 >= events.count : isDeal && names.isArticle(id) && count * 2 >= events.count)
        }.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        let own = names.title(of: topic)
        let name = names.isArticle(topic) || names.isLaw(topic) ? own : own
        return Self.list([name] + (second.map { [names.title(of: $0)] } ?? []))
    }

    private static func list(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " and " + last
    }

    // MARK: What stands around

    /// Puts what is of one of the pair alone into the thread whose matter it shares, and what led there behind it.
    private func place(_ rest: [ToldEvent], in threads: inout [EventThread], _ about: inout AboutNames) {
        guard subject.kind == .pair else { return }
        for event in rest {
            let keys = Set(event.about.compactMap { about.key($0) })
            let homes = Set(event.parties.map(\.home))
            let inside = homes.intersection(subject.codes)
            guard inside.count == 1 else { continue }
            // A state's talks with itself are nobody else's.
            if homes.count == 1, event.kind == .visitOrTalks { continue }
            let firstKey = event.about.compactMap({ about.key($0) }).first
            let isAlone = homes.count == 1
            var best: (thread: Int, gap: Int32, isBackground: Bool)?
            for (index, thread) in threads.enumerated() {
                let shared = !keys.isEmpty && thread.topics.contains(where: keys.contains)
                let own = thread.id.split(separator: ".").first.map(String.init) ?? ""
                var candidate: Bool?
                if isAlone, shared, keys.contains(own) || thread.topics.first.map(keys.contains) ?? false {
                    candidate = false
                } else if isPurchase(event, of: own), keys.contains(own) {
                    candidate = true
                } else if event.kind.isConflict || event.kind == .statementSupport, strains(event, thread) {
                    candidate = true
                }
                guard let isBackground = candidate else { continue }
                // The thread of its first matter is its own, however long that one has been quiet.
                let gap = own == firstKey ? 0 : gap(event, thread)
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
    private func strains(_ event: ToldEvent, _ thread: EventThread) -> Bool {
        let thirds = Set(event.parties.map(\.home)).subtracting(subject.codes)
        let named = subject.codes.allSatisfy { code in
            event.involves(code) || event.mentioned.contains { $0.is(code) }
        }
        return thread.events.contains { own in
            guard own.kind.isConflict else { return false }
            let around = Set((own.parties + own.mentioned).map(\.home))
            guard !thirds.isEmpty, thirds.isSubset(of: around) else { return false }
            guard let left = own.when.span, let right = event.when.span else { return named }
            return left.gap(to: right) <= Self.nearby
        }
    }

    private func gap(_ event: ToldEvent, _ thread: EventThread) -> Int32 {
        guard let span = event.when.span else { return 0 }
        return thread.events.compactMap { $0.when.span?.gap(to: span) }.min() ?? 0
    }
}
