package dev.rigc.cidr;

/** No addresses can be proposed; the message is a sentence that says why. */
public final class AddressException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  AddressException(String message) {
    super(message);
  }
}
