package org.weike.core.organization;

/** A stored document as it was, byte for byte, at its revision. */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way from the store and back, never compared
public record Snapshot(String id, long rev, byte[] document) {}
