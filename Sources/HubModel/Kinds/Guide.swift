/// Advice in sections. What makes it one of several parts is its folder, so the `Site` knows that and not the guide.
public struct Guide: Sendable {}
