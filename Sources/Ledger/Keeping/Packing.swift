internal import Dispatch
internal import Synchronization

/// Drafts with their bytes packed, in their order: packed on other cores while those before them are written.
struct Packing: Sequence, IteratorProtocol {
    private let parts: [Part]
    private var part = 0
    private var ready: ArraySlice<PackedDraft> = []

    /// Some drafts that one core packs.
    private final class Part: Sendable {
        private let result = Mutex<[PackedDraft]>([])
        private let group = DispatchGroup()

        init(_ drafts: ArraySlice<SourceDraft>) {
            DispatchQueue.global(qos: .userInitiated).async(group: group) {
                let packed = drafts.map(PackedDraft.init)
                self.result.withLock { $0 = packed }
            }
        }

        /// Waits until they are packed.
        func take() -> [PackedDraft] {
            group.wait()
            return result.withLock { packed in
                defer { packed = [] }
                return packed
            }
        }
    }

    init(_ drafts: [SourceDraft]) {
        let step = 32
        parts = stride(from: 0, to: drafts.count, by: step).map { start in
            Part(drafts[start..<Swift.min(drafts.count, start + step)])
        }
    }

    mutating func next() -> PackedDraft? {
        while ready.isEmpty {
            guard part < parts.count else { return nil }
            ready = parts[part].take()[...]
            part += 1
        }
        return ready.popFirst()
    }
}
