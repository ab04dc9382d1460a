/** What no store, log or message may ever hold: the name of the file, and what it says. */
export const fileName = 'IMG_20261116_secretparty.png';
export const fileBytes = 'iVBORw0KGgoSECRETBYTES';

/** Each shape in which a picture or a file reaches a bot, and some that nobody has seen yet. `at` is where it would be fetched. */
export const pasted = (at: string) => {
  const url = `${at}/${fileName}`;
  const html = (content: string) => ({ contentType: 'text/html', content });
  const inline = `<p>look<img src="${url}" alt="${fileName}" itemtype="http://schema.skype.com/AMSImage" width="250"></p>`;
  const attached = (...attachments: readonly object[]) => ({ text: 'look', attachments });
  return {
    picture: attached({ contentType: 'image/*', contentUrl: url }, html(inline)),
    'picture without words': {
      text: '',
      attachments: [{ contentType: 'image/png', contentUrl: url, name: fileName }, html(inline)],
    },
    'html with a picture': attached(html(inline)),
    'html with a picture in capitals': attached(html(`<P><IMG SRC='${url}'></P>`)),
    'html with an unclosed picture': attached(html(`<p>look</p><img src="${url}"`)),
    'html with a data picture': attached(html(`<p><img src="data:image/png;base64,${fileBytes}"></p>`)),
    'html with a styled background': attached(html(`<p style="background:url(${url})">look</p>`)),
    'html with a link': attached(html(`<p><a href="${url}">${fileName}</a></p>`)),
    'html with an emoji picture': attached(html(`<p><emoji id="x" alt="x" title="${fileName}"></emoji></p>`)),
    file: attached({
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      contentUrl: url,
      name: fileName,
      content: { downloadUrl: url, uniqueId: '1150D938', fileType: 'png' },
    }),
    'file stub of a channel': attached(html(`<attachment id="1150d938"></attachment><p>${fileName}</p>`)),
    'voice note': attached(
      html(`<span itemid="1" itemtype="http://schema.skype.com/InputExtension" src="${url}">${fileName}</span>`),
    ),
    'bytes in the content': attached({ contentType: 'image/png', content: fileBytes }),
    'bytes as a data address': attached({ contentType: 'image/png', contentUrl: `data:image/png;base64,${fileBytes}` }),
    gif: attached({ contentType: 'image/gif', contentUrl: url }),
    video: attached({ contentType: 'video/mp4', contentUrl: url, name: fileName }),
    'a card of another app': attached({
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: { type: 'AdaptiveCard', body: [{ type: 'Image', url }] },
    }),
    'a card with a thumbnail': attached({ contentType: 'text/html', content: '<p>look</p>', thumbnailUrl: url }),
    'a named twin': attached({ ...html('<p>look</p>'), name: fileName }),
    'two twins': attached(html('<p>look</p>'), html('<p>look</p>')),
    'a kind nobody knows': attached({ contentType: 'application/x-loop', content: { url } }),
    'an attachment without a kind': attached({}),
    'attachments that are no list': { text: 'look', attachments: { 0: { contentUrl: url } } },
    'a picture in the text itself': { text: `look <img src="${url}">`, textFormat: 'xml', attachments: [] },
  };
};

export type PastedKind = keyof ReturnType<typeof pasted>;
export const pastedKinds = Object.keys(pasted('')) as readonly PastedKind[];
