/// The actors whom a group means: seldom more than two, which are held without memory of their own.
struct ActorList: Sequence {
    private(set) var first: Actor?
    private var second: Actor?
    private var more: [Actor] = []

    init() {}

    init(_ first: Actor?, _ second: Actor? = nil) {
        self.first = first
        self.second = second
    }

    var isEmpty: Bool { first == nil }
    var count: Int { first == nil ? 0 : second == nil ? 1 : 2 + more.count }

    mutating func append(_ actor: Actor) {
        if first == nil {
            first = actor
        } else if second == nil {
            second = actor
        } else {
            more.append(actor)
        }
    }

    struct Iterator: IteratorProtocol {
        fileprivate let list: ActorList
        fileprivate var index = 0

        mutating func next() -> Actor? {
            defer { index += 1 }
            switch index {
            case 0: return list.first
            case 1: return list.second
            default: return index - 2 < list.more.count ? list.more[index - 2] : nil
            }
        }
    }

    func makeIterator() -> Iterator { Iterator(list: self) }

    var underestimatedCount: Int { count }
}
