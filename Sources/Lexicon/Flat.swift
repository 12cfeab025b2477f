/// An array of plain values in memory that nobody writes any more: a part of the compiled image in the binary, or
/// memory that a builder filled and that lives as long as any copy of this value.
///
/// `@unchecked Sendable`: the memory is only read after `init`, and `owner` keeps it.
public struct Flat<Value: BitwiseCopyable>: @unchecked Sendable {
    @usableFromInline let base: UnsafePointer<Value>
    public let count: Int
    private let owner: Memory?

    private final class Memory {
        let address: UnsafeMutablePointer<Value>
        init(_ address: UnsafeMutablePointer<Value>) { self.address = address }
        deinit { address.deallocate() }
    }

    /// A copy of the values.
    init(_ values: some Collection<Value>) {
        let address = UnsafeMutablePointer<Value>.allocate(capacity: max(values.count, 1))
        _ = UnsafeMutableBufferPointer(start: address, count: values.count).initialize(from: values)
        base = UnsafePointer(address)
        count = values.count
        owner = Memory(address)
    }

    /// Values that lie in the binary.
    init(base: UnsafePointer<Value>, count: Int) {
        self.base = base
        self.count = count
        owner = nil
    }

    @inlinable
    public subscript(index: Int) -> Value {
        precondition(index >= 0 && index < count, "an index lies inside the table")
        return base[index]
    }

    /// Where the values lie: good as long as this value, for loops that know where the table ends.
    @inlinable public var start: UnsafePointer<Value> { base }

    var indices: Range<Int> { 0..<count }

    /// The address of a value, good as long as this value lives.
    func address(_ index: Int) -> UnsafePointer<Value> { base + index }

    var bytes: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: base, count: count * MemoryLayout<Value>.stride)
    }
}
