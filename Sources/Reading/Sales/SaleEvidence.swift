internal import Lexicon

/// Whether what a frame tells is evidence enough for a sale of arms.
///
/// Jets are sold to airlines, rifles to gangs, teams are called Rockets, and a navy pays for an airport. A sale
/// wants three things in proportion: arms that are dealt in, a word of dealing that governs them, and a party that
/// can buy arms. What is weak in one must be strong in another; a text that is about trade in arms lends strength
/// to all of its sentences.
struct SaleEvidence {
    let text: Text
    let items: [ItemGroup]
    /// Some sentence tells of a deal in arms beyond doubt, and the text is not about something else.
    let isArmsTrade: Bool

    /// How surely an article is arms.
    enum Strength: Int, Comparable {
        /// Nothing military about it.
        case none
        /// Used by civilians first: airliners, light helicopters, engines, trucks.
        case civil
        /// Used by civilians and forces: helicopters, transport aircraft, rifles, `jets`.
        case dual
        case arms

        static func < (one: Strength, two: Strength) -> Bool { one.rawValue < two.rawValue }
    }

    init(text: Text, items: [ItemGroup], frames: [SaleFrame]) {
        self.text = text
        self.items = items
        // Nothing is weighed where no frame could open a sale.
        guard frames.contains(where: { !$0.items.isEmpty || $0.amount != nil }) else {
            isArmsTrade = false
            return
        }
        var civil = 0
        var military = 0
        var official = false
        for token in text.tokens.indices where text.tokens[token].word != 0 {
            let classes = text.classes(token)
            if !classes.isDisjoint(with: .civilUse | .offSubject) { civil += 1 }
            if classes.contains(.military), !classes.contains(.dual) { military += 1 }
        }
        for mention in text.mentions {
            switch mention.kind {
            case .article where mention.hasDesignation: military += 1
            case .phrase:
                if Self.namesArmsDeal(mention, text) { official = true }
            case .body where text.entity(mention).extra == "notifies-arms-sales": official = true
            default: break
            }
        }
        let isDrowned = civil >= 3 && civil > military * 2
        var isTrade = official
        if !isTrade, !isDrowned {
            // `The Rafale and the Gripen are competing for the order.`
            let compete = frames.contains { frame in
                frame.competes
                    && frame.items.filter {
                        items[$0].mention != nil && Self.strength(of: items[$0], text) == .arms
                    }.count >= 2
            }
            // Where a body that clears or notifies sales acts, a thing that may be civil is enough.
            let needed: Strength = frames.contains { $0.isOfficial } ? .dual : .arms
            isTrade =
                compete
                || frames.contains { frame in
                    frame.isLinked && (frame.buyer != nil || frame.seller != nil)
                        && (Self.strength(of: frame, items, text) >= needed || isBetweenStates(frame))
                        && !Self.isCivil(frame, text)
                }
            if !isTrade, needed == .dual {
                // `has approved a possible sale to Kuwait of radio equipment for $425 million`
                isTrade = frames.contains { isNamedArms($0) || $0.isOfficialSale }
            }
        }
        isArmsTrade = isTrade

        // `Vietnam ordered 12 Yak-130 trainers from Russia`
        func isBetweenStates(_ frame: SaleFrame) -> Bool {
            guard let buyer = frame.buyer, let seller = frame.seller, buyer.firm == nil, !buyer.isImplied,
                seller.rule != .origin, buyer.code != seller.code
            else { return false }
            return frame.items.contains { item in
                let thing = items[item]
                if thing.mention != nil { return Self.mayBeArms(thing, text) }
                return seller.firm == nil && Self.strength(of: thing, text) >= .dual
                    && (thing.quantity != nil
                        || frame.stageIsStated && thing.head.map { $0 > thing.nameStart } ?? false)
                    && Self.isOfForces(thing, text)
            }
        }

        func isNamedArms(_ frame: SaleFrame) -> Bool {
            frame.items.contains { item in
                items[item].mention != nil && Self.strength(of: items[item], text) == .arms
                    && (frame.amount != nil || items[item].quantity != nil || frame.hasTrigger)
            }
        }
    }

    /// Whether the frame may open a sale; `buyer` is the party that would be taken for it.
    func admits(_ frame: SaleFrame, buyer: Role) -> Bool {
        let strength = Self.strength(of: frame, items, text)
        let isNamed = !buyer.isImplied
        guard isArmsTrade else {
            // `Taiwan: 400 Harpoon missiles, $2.4 billion.`
            if strength == .arms, isNamed, frame.amount != nil, isSingleNamed(frame),
                buyer.rule == .label || buyer.rule == .destination
            {
                return true
            }
            // One sentence that says it all of a thing that may be civil: a force takes part.
            return strength >= .dual && frame.isLinked && isNamed && !Self.isCivil(frame, text)
                && (hasForce(frame) || isSingleNamed(frame) && strength == .dual)
        }
        switch strength {
        case .arms:
            return frame.isLinked || frame.amount != nil
                || frame.hasTrigger && (isNamed || frame.isHeading || countsNew(frame))
        case .dual: return hasForce(frame) || !Self.isCivil(frame, text)
        case .civil: return hasForce(frame) || isNamed && frame.isLinked && !Self.isCivil(frame, text)
        case .none:
            guard frame.amount != nil, frame.isPricedDeal || frame.isHeading || !frame.items.isEmpty,
                !Self.isCivil(frame, text)
            else { return false }
            return frame.pointsBack || frame.isOfficialSale || frame.isHeading || namesArms(frame)
                || !frame.items.isEmpty
                || frame.buyer?.rule == .label
        }
    }

    /// Why the frame opens no sale, in words for `--explain`.
    func objection(to frame: SaleFrame) -> String {
        if frame.buyer?.code == frame.seller?.code { return "buyer and seller are one" }
        switch Self.strength(of: frame, items, text) {
        case .arms: return "nothing governs its arms, and the text is not about trade in arms"
        case .dual, .civil: return "its articles may be civil, and no force takes part"
        case .none: return "it names no arms"
        }
    }

    /// A count of things that the text doesn't know yet: not `its two squadrons`.
    private func countsNew(_ frame: SaleFrame) -> Bool {
        frame.items.contains { items[$0].quantity != nil && !items[$0].isDefinite }
    }

    /// An article by its designation with a count: `32 S-70i`, and no category of civil use.
    private func isSingleNamed(_ frame: SaleFrame) -> Bool {
        frame.items.contains {
            items[$0].mention != nil && (items[$0].quantity != nil || items[$0].designation != nil)
        }
    }

    // MARK: Arms

    static func strength(of frame: SaleFrame, _ items: [ItemGroup], _ text: Text) -> Strength {
        frame.items.lazy.map { strength(of: items[$0], text) }.max() ?? .none
    }

    static func strength(of item: ItemGroup, _ text: Text) -> Strength {
        if let mention = item.mention {
            return strength(ofCategory: text.entity(mention).type)
        }
        guard let head = item.head else { return .none }
        if item.isArms { return .arms }
        let classes = text.classes(head)
        if (item.nameStart..<head).contains(where: { text.cues($0).contains(.armsKind) }) { return .arms }
        if classes.contains(.dual) { return .dual }
        return classes.contains(.military) ? .arms : .none
    }

    /// The categories of `articles-*.tsv` that are not arms by themselves.
    static func strength(ofCategory category: Label) -> Strength {
        switch category {
        case "airliner", "business jet", "light transport aircraft", "light helicopter", "light aircraft",
            "communications satellite", "launch vehicle", "diesel engine",
            "turbofan",
            "turbojet", "turboprop", "turboshaft", "gas turbine", "piston engine", "truck", "light vehicle",
            "trailer", "generator", "tug", "research ship", "rescue ship", "air-traffic radar", "hovercraft",
            "navigation system", "engineer vehicle", "test equipment", "transport ship", "repair ship":
            .civil
        case "surveillance satellite", "helicopter", "transport helicopter", "heavy transport helicopter",
            "transport aircraft",
            "trainer aircraft", "small arms", "pistol", "communications system", "body armour", "helmet",
            "small-arms ammunition", "patrol boat", "hand grenade", "ground robot",
            "chemical protection equipment":
            .dual
        default: .arms
        }
    }

    /// `12 tanks`, `four patrol boats`: mostly of forces, where two states deal in them.
    static func isOfForces(_ item: ItemGroup, _ text: Text) -> Bool {
        guard let head = item.head else { return false }
        return text.classes(head).contains(.military)
            || (item.nameStart..<head).contains {
                !text.cues($0).isDisjoint(with: [.armsKind, .forcesKind])
            }
    }

    /// Whether any deal in the article can be one in arms.
    static func mayBeArms(_ item: ItemGroup, _ text: Text) -> Bool {
        strength(of: item, text) >= .dual || isSoldToStates(item, text)
    }

    /// A civil helicopter or an engine is arms where a state has it from another by contract or licence.
    private static func isSoldToStates(_ item: ItemGroup, _ text: Text) -> Bool {
        item.mention.map { soldToStates.contains(text.entity($0).type) } ?? false
    }

    /// Things of civil use that are part of a trade in arms where states deal in them.
    private static let soldToStates: Set<Label> = [
        "light helicopter", "turbofan", "turboshaft", "turboprop", "gas turbine",
        "engineer vehicle",
        "light vehicle", "air-traffic radar",
    ]

    // MARK: Words around

    /// `arms sale`, `weapons package`, `foreign military sale`: the phrase is about trade, not about arms alone.
    static func namesArmsDeal(_ mention: Mention, _ text: Text) -> Bool {
        let type = text.entity(mention).type
        if type == "fms" { return true }
        return type == "military-equipment"
            && !text.info(Int(mention.end) - 1).triggers.isDisjoint(
                with: .transfer | .deal | .contract | .acquire)
    }

    /// `missile deal`, `arms package`, `weapons`: a noun of arms stands in the frame's own words.
    private func namesArms(_ frame: SaleFrame) -> Bool {
        (frame.segment ?? frame.start..<frame.end).contains { token in
            let classes = text.classes(token)
            return classes.contains(.military) && !classes.contains(.dual) && classes.contains(.itemNoun)
                || text.phrase(startingAt: token) == "military-equipment"
        }
    }

    /// An armed force or its ministry stands in the frame's own words.
    private func hasForce(_ frame: SaleFrame) -> Bool {
        (frame.segment ?? frame.start..<frame.end).contains { text.classes($0).contains(.force) }
    }

    /// The frame's own words speak of airlines, relief, crime, trade fairs of art.
    static func isCivil(_ frame: SaleFrame, _ text: Text) -> Bool {
        (frame.segment ?? frame.start..<frame.end).contains { text.classes($0).contains(.civilUse) }
    }
}
