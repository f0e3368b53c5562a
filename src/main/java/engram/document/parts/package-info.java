/**
 * What an experiment file is made of: a zip and pictures as files come in, members of JSON that are checked and pictures to the
 * last bit go out, and pictures become files again. Nothing here knows what a document is.
 * Start at {@link engram.document.parts.ReadPictures}.
 */
package engram.document.parts;
