package dev.groundtrack.model.name;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Letters that no normal form of Unicode takes apart, in plain Latin ones: Cyrillic by the system
 * of BGN/PCGN without its signs, Greek by that of ELOT 743, and those that Latin alphabets have
 * added. Other scripts stay as they are.
 */
final class LatinLetters {
  private static final Map<Integer, String> LETTERS =
      Stream.of(
              "а=a б=b в=v г=g д=d е=e ё=yo ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t",
              "у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya є=ye і=i ї=yi ґ=g",
              "ў=u ј=j љ=lj њ=nj ћ=c ђ=dj џ=dz ѓ=g ќ=k ѕ=dz",
              "α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t",
              "υ=y φ=f χ=ch ψ=ps ω=o ά=a έ=e ή=i ί=i ό=o ύ=y ώ=o",
              "ß=ss æ=ae œ=oe ø=o ł=l đ=d ð=d þ=th ı=i ħ=h ŋ=n ə=a")
          .flatMap(line -> Stream.of(line.split(" ")))
          .map(pair -> pair.split("=", 2))
          .collect(Collectors.toUnmodifiableMap(pair -> pair[0].codePointAt(0), pair -> pair[1]));

  private LatinLetters() {}

  /** A text in lower case, with these letters in plain Latin ones. */
  static String of(String lower) {
    StringBuilder latin = new StringBuilder(lower.length());
    lower
        .codePoints()
        .forEach(
            letter -> {
              String plain = LETTERS.get(letter);
              if (plain == null) {
                latin.appendCodePoint(letter);
              } else {
                latin.append(plain);
              }
            });
    return latin.toString();
  }
}
